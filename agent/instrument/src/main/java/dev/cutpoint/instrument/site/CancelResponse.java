package dev.cutpoint.instrument.site;

/** What a suspending method does when its thread is interrupted while it waits; of a stage, when its source is cancelled. */
public enum CancelResponse {
    /** It ends with an {@code InterruptedException} or a relative. */
    THROWS,
    /** It returns, and the interrupt status stays set. */
    RETURNS,
    /** The channel is closed, and it ends with a {@code ClosedByInterruptException}. */
    CLOSES,
    /** Nothing: it is deaf. */
    NONE,
    /** That is up to a driver. */
    DEPENDS,
    /** A stage: its function is not called, or is told. The caller of the method does not wait. */
    SKIPS;

    /** As events have it. */
    public String word() {
        return switch (this) {
            case THROWS -> "throws";
            case RETURNS -> "returns";
            case CLOSES -> "closes";
            case NONE -> "none";
            case DEPENDS -> "depends";
            case SKIPS -> "skips";
        };
    }
}
