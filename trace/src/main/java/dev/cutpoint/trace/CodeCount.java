package dev.cutpoint.trace;

import java.time.Instant;
import java.util.Optional;

/**
 * What woven code counted at a suspend point since its JVM started.
 *
 * @param resumed how often the call came back, or the stage was computed
 * @param cancelled how often the stage ended by a cancellation, or the call returned because of one; where it throws it is the
 *     delivery that tells
 * @param firstSeen when an exit was first taken, in milliseconds since the epoch; 0 if never
 * @param lastSeen when one was last taken
 */
record CodeCount(long resumed, long cancelled, long firstSeen, long lastSeen) {

    static final CodeCount NONE = new CodeCount(0, 0, 0, 0);

    /** Counts grow, and an event that was made earlier may be read later. */
    CodeCount later(CodeCount other) {
        return resumed + cancelled > other.resumed + other.cancelled ? this : other;
    }

    PointTimes times() {
        return new PointTimes(Optional.empty(), time(firstSeen), time(lastSeen));
    }

    private static Optional<Instant> time(long millis) {
        return millis == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
