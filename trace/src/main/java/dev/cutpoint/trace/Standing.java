package dev.cutpoint.trace;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Where a task stood when the cancellation met it.
 *
 * @param point empty when it did not wait there, or no application code is on the stack
 * @param stack innermost first, of a wait that the cancellation did not end the place alone; empty when not known
 * @param waited how long it had waited there when the cancellation ended the wait, or came without ending it
 */
public record Standing(Optional<SuspendPoint> point, List<Frame> stack, Optional<Duration> waited) {

    /** Nothing is known. */
    public static final Standing UNKNOWN = new Standing(Optional.empty(), List.of(), Optional.empty());

    public Standing {
        stack = List.copyOf(stack);
    }
}
