package dev.cutpoint.trace;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * The request was pending for as long as the deaf threshold and nothing had delivered it.
 *
 * @param pending how long, when it was looked at
 * @param state name of the {@link Thread.State} of the thread then; empty when not known
 * @param stack of the thread then, innermost first
 */
public record Deafness(Duration pending, String state, List<Frame> stack) {

    public Deafness {
        stack = List.copyOf(stack);
    }

    /** What the thread was doing, in a word; empty when that is not known. */
    String doing() {
        return switch (state.toUpperCase(Locale.ROOT)) {
            case "RUNNABLE" -> "running";
            case "BLOCKED" -> "blocked";
            case "WAITING", "TIMED_WAITING" -> "waiting";
            default -> "";
        };
    }
}
