package dev.cutpoint.trace;

import java.util.List;

/**
 * Who asked for a cancellation.
 *
 * @param stack innermost first; empty when not known
 */
public record Origin(TaskThread thread, List<Frame> stack) {

    public Origin {
        stack = List.copyOf(stack);
    }
}
