package dev.cutpoint.trace;

/** How one effect of a cancellation ended. */
public enum Outcome {
    /** The task ended by it. */
    UNWOUND("unwound"),
    /** A handler took it and the task ended soon, or the interrupt status was restored. */
    HANDLED("handled"),
    /** A handler took it and the task went on. */
    SWALLOWED("swallowed"),
    /** The task ended; no handler was visible. */
    ENDED("ended"),
    /** It was never delivered. */
    DEAF("deaf"),
    /** The future is cancelled but its computation ran to its end. */
    RAN_ON("ran-on"),
    /** Not over when the recording ended. */
    PENDING("pending");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    /** The word used in every output. */
    public String word() {
        return word;
    }
}
