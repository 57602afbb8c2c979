package dev.cutpoint.trace;

import java.util.List;

/**
 * Which classes are the application's: neither the JDK's nor Cutpoint's own. Libraries count; globs
 * ({@code shop.*}, {@code **} not needed: {@code *} spans dots) narrow it.
 *
 * @param include when not empty, only classes that match one of these
 * @param exclude never classes that match one of these
 */
public record ApplicationCode(List<String> include, List<String> exclude) {

    /** Everything but the JDK and Cutpoint. */
    public static final ApplicationCode ALL = new ApplicationCode(List.of(), List.of());

    public ApplicationCode {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }
}
