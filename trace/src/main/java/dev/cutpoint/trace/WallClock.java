package dev.cutpoint.trace;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
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

    /** By how much an anchor may be late; more is an adjusted time of day. */
    private static final long LATE = 500_000_000;

    private final NavigableMap<Long, Anchor> byNanos = new TreeMap<>();
    private final NavigableMap<Long, Anchor> byEpoch = new TreeMap<>();

    private Optional<Long> roughOffset = Optional.empty();

    private static final class Anchor {
        private long offset;

        Anchor(long offset) {
            this.offset = offset;
        }
    }

    /** Whether it can tell anything. */
    boolean isSet() {
        return !byNanos.isEmpty() || roughOffset.isPresent();
    }

    /**
     * An event that is no anchor. None is recorded before it happens, so the smallest distance of the clocks is the best one: an
     * anchor's own may be too long by the time that its thread stood still between reading the one clock and the other.
     */
    void saw(long nanos, long epochNanos) {
        long offset = epochNanos - nanos;
        if (byNanos.isEmpty()) {
            roughOffset = Optional.of(Math.min(offset, roughOffset.orElse(offset)));
        } else {
            Anchor anchor = nearest(byNanos, nanos);
            boolean late = anchor.offset - offset < LATE;
            anchor.offset = late ? Math.min(offset, anchor.offset) : anchor.offset;
        }
    }

    void anchor(long nanos, long epochNanos) {
        Anchor anchor = new Anchor(epochNanos - nanos);
        byNanos.put(nanos, anchor);
        byEpoch.put(epochNanos, anchor);
        if (byNanos.size() > ANCHORS) {
            byNanos.pollFirstEntry();
            byEpoch.pollFirstEntry();
        }
    }

    Instant timeOf(long nanos) {
        return Instant.ofEpochSecond(0, nanos + offset(byNanos, nanos));
    }

    long nanosAt(long epochNanos) {
        return epochNanos - offset(byEpoch, epochNanos);
    }

    private long offset(NavigableMap<Long, Anchor> anchors, long key) {
        return anchors.isEmpty() ? roughOffset.orElse(0L) : least(anchors, key, nearest(anchors, key).offset);
    }

    /** Anchors come every second: what one of them is late by, those beside it are not. */
    private static long least(NavigableMap<Long, Anchor> anchors, long key, long offset) {
        long least = offset;
        for (Map.Entry<Long, Anchor> each : Arrays.asList(anchors.floorEntry(key), anchors.ceilingEntry(key))) {
            if (each != null && least - each.getValue().offset < LATE) {
                least = Math.min(least, each.getValue().offset);
            }
        }
        return least;
    }

    private static Anchor nearest(NavigableMap<Long, Anchor> anchors, long key) {
        Map.Entry<Long, Anchor> before = anchors.floorEntry(key);
        Map.Entry<Long, Anchor> after = anchors.ceilingEntry(key);
        if (before == null) {
            return after.getValue();
        }
        return after == null || key - before.getKey() <= after.getKey() - key ? before.getValue() : after.getValue();
    }
}
