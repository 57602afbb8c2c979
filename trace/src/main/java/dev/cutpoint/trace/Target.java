package dev.cutpoint.trace;

/**
 * What a cancellation was aimed at.
 *
 * @param className of the future, thread, scope or executor; empty when not known
 * @param name its name where it has one (a thread's, a scope's), else empty
 */
public record Target(String className, String name) {}
