package dev.cutpoint.trace;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * How long tasks waited at a suspend point, and when. Each is empty where the recording does not tell.
 *
 * @param longestWait of the waits that were recorded: those from the suspend threshold on
 * @param firstSeen when an exit was first taken
 * @param lastSeen when one was last taken
 */
public record PointTimes(Optional<Duration> longestWait, Optional<Instant> firstSeen, Optional<Instant> lastSeen) {

    public static final PointTimes UNKNOWN = new PointTimes(Optional.empty(), Optional.empty(), Optional.empty());

    /** Of waits here and there. */
    PointTimes plus(PointTimes other) {
        return new PointTimes(
                most(longestWait, other.longestWait, Comparator.naturalOrder()),
                most(firstSeen, other.firstSeen, Comparator.reverseOrder()),
                most(lastSeen, other.lastSeen, Comparator.naturalOrder()));
    }

    private static <T> Optional<T> most(Optional<T> one, Optional<T> other, Comparator<T> order) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return order.compare(one.get(), other.get()) >= 0 ? one : other;
    }
}
