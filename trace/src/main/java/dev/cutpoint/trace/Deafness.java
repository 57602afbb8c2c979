package dev.cutpoint.trace;

import java.time.Duration;
import java.util.List;

/**
 * The request was pending for as long as the deaf threshold and nothing had delivered it.
 *
 * @param pending how long, when it was looked at
 * @param state {@link Thread.State} of the thread then
 * @param stack of the thread then, innermost first
 */
public record Deafness(Duration pending, String state, List<Frame> stack) {

    public Deafness {
        stack = List.copyOf(stack);
    }
}
