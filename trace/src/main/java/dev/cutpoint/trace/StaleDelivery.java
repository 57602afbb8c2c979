package dev.cutpoint.trace;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The interrupt status that one task left behind hit a later task on the same thread.
 *
 * @param after since the request
 * @param point the suspend point that it hit
 * @param stack innermost first
 * @param insideTask application code was running inside a task, as against a worker's own wait
 *     between tasks
 */
public record StaleDelivery(Duration after, Optional<SuspendPoint> point, List<Frame> stack, boolean insideTask) {

    public StaleDelivery {
        stack = List.copyOf(stack);
    }
}
