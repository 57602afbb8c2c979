package dev.cutpoint.instrument.application;

/**
 * A method, or a class, that is annotated with {@code SuppressFindings}.
 *
 * @param className with dots
 * @param method empty for the class itself
 * @param firstLine of the method and the lambdas written in it; 0 when not known
 * @param rules separated by spaces
 */
public record SuppressedPlace(
        String className, String method, int firstLine, int lastLine, String rules, String reason) {}
