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
 */
public record StaleDelivery(Duration after, Optional<SuspendPoint> point, List<Frame> stack) {

    public StaleDelivery {
        stack = List.copyOf(stack);
    }
}
