package dev.cutpoint.trace;

/** How parts of a text are set off: colours on a terminal, nothing in a pipe. */
@FunctionalInterface
public interface Style {

    /** No colours. */
    Style PLAIN = (part, text) -> text;

    /** The text with what sets it off around it; its visible width must stay the same. */
    String apply(Part part, String text);

    /** The parts of a trace. */
    enum Part {
        /** {@code cancellation 3}. */
        TITLE,
        /** {@code asked by}, {@code stood at}, … */
        LABEL,
        /** Times, threads and other things of the second rank. */
        FAINT,
        /** An outcome that is as it should be. */
        GOOD,
        /** An outcome that is not, or not yet. */
        BAD,
        /** A finding that is an error. */
        ERROR,
        /** A finding that is a warning. */
        WARNING,
        /** A finding that is a note. */
        NOTE
    }
}
