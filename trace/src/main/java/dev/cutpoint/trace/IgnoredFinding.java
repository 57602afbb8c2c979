package dev.cutpoint.trace;

/**
 * A finding that somebody has looked at and accepted. It counts for nothing, and is still told to those who ask for all.
 *
 * @param reason as they wrote it
 */
public record IgnoredFinding(Finding finding, By by, String reason) {

    /** Where it was accepted. */
    public enum By {
        /** An entry of a list of its own. */
        LIST,
        /** An annotation in the code. */
        ANNOTATION
    }
}
