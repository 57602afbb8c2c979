package dev.cutpoint.trace;

import java.util.Locale;

/** What a suspending call does when its task is cancelled while it waits. */
public enum CancelResponse {
    /** It ends with an {@code InterruptedException} or a relative. */
    THROWS,
    /** It returns, and the interrupt status stays set. */
    RETURNS,
    /** Its channel is closed, and it ends with a {@code ClosedByInterruptException}. */
    CLOSES,
    /** Nothing: it is deaf, and has no cancelled edge. */
    NONE,
    /** A driver decides. */
    DEPENDS,
    /** It is a stage: its function is not called, or is told. */
    SKIPS,
    /** The recording does not say: the wait was seen from the JVM's side only. */
    UNKNOWN;

    static CancelResponse of(String word) {
        for (CancelResponse each : values()) {
            if (each.word().equals(word)) {
                return each;
            }
        }
        return UNKNOWN;
    }

    /** As recordings and reports have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
