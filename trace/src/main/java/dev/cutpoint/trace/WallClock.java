package dev.cutpoint.trace;

import java.time.Instant;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Brings the two clocks of a recording together: {@link System#nanoTime()} of our events and the
 * time of day of JFR's. Every session event anchors one to the other; the nearest anchor is used,
 * so that an adjusted time of day does not spoil what came before.
 */
final class WallClock {

    private static final int ANCHORS = 4_096;

    private final NavigableMap<Long, Long> offsetByNanos = new TreeMap<>();
    private final NavigableMap<Long, Long> offsetByEpoch = new TreeMap<>();

    private Optional<Long> roughOffset = Optional.empty();

    /** Whether it can tell anything. */
    boolean isSet() {
        return !offsetByNanos.isEmpty() || roughOffset.isPresent();
    }

    /**
     * For a recording without session events: an event is never recorded before it happens, so the
     * smallest distance of the clocks is the best one.
     */
    void rough(long nanos, long epochNanos) {
        if (roughOffset.isEmpty() || epochNanos - nanos < roughOffset.get()) {
            roughOffset = Optional.of(epochNanos - nanos);
        }
    }

    void anchor(long nanos, long epochNanos) {
        offsetByNanos.put(nanos, epochNanos - nanos);
        offsetByEpoch.put(epochNanos, epochNanos - nanos);
        if (offsetByNanos.size() > ANCHORS) {
            offsetByNanos.pollFirstEntry();
            offsetByEpoch.pollFirstEntry();
        }
    }

    Instant timeOf(long nanos) {
        return Instant.ofEpochSecond(0, nanos + nearest(offsetByNanos, nanos));
    }

    long nanosAt(long epochNanos) {
        return epochNanos - nearest(offsetByEpoch, epochNanos);
    }

    private long nearest(NavigableMap<Long, Long> offsets, long key) {
        var before = offsets.floorEntry(key);
        var after = offsets.ceilingEntry(key);
        if (before == null) {
            return after == null ? roughOffset.orElse(0L) : after.getValue();
        }
        return after == null || key - before.getKey() <= after.getKey() - key ? before.getValue() : after.getValue();
    }
}
