package dev.cutpoint.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The waits of one thread. Events come in nearly the right order, so sorting them late is cheap. */
final class ThreadWaits {

    /** A wait ended by a delivery ends within this time of it: clocks differ, threads are preempted. */
    private static final long NEAR = 20_000_000;

    /** How many waits are looked at: a thread that waits a thousand times elsewhere has moved on. */
    private static final int LOOK = 1_000;

    private final List<Wait> waits = new ArrayList<>(1);
    private boolean sorted = true;

    void add(Wait wait) {
        waits.add(wait);
        sorted = false;
    }

    int size() {
        return waits.size();
    }

    Optional<Wait> endedAt(long nanos, SuspendPoint point, WallClock clock) {
        int first = firstEndedFrom(nanos - NEAR, clock);
        return waits.subList(first, waits.size()).stream()
                .takeWhile(wait -> wait.endNanos(clock) <= nanos + NEAR)
                .filter(wait -> !wait.isDelivery() && wait.point().equals(point))
                .min(Comparator.comparingLong(wait -> Math.abs(wait.endNanos(clock) - nanos)));
    }

    Optional<Wait> lastWithin(long from, long to, WallClock clock) {
        int last = firstEndedFrom(to + NEAR, clock) - 1;
        for (int i = last; i >= Math.max(0, last - LOOK); i--) {
            Wait wait = waits.get(i);
            if (!wait.isDelivery() && wait.within(from, to, clock)) {
                return Optional.of(wait);
            }
        }
        return Optional.empty();
    }

    boolean anyWithin(long from, long to, SuspendPoint point, WallClock clock) {
        int first = firstEndedFrom(from, clock);
        return waits.subList(first, Math.min(waits.size(), first + LOOK)).stream()
                .anyMatch(wait -> wait.point().equals(point) && wait.within(from, to, clock));
    }

    /** How many were forgotten. */
    int forgetBefore(long nanos, WallClock clock) {
        int count = firstEndedFrom(nanos, clock);
        waits.subList(0, count).clear();
        return count;
    }

    private int firstEndedFrom(long nanos, WallClock clock) {
        if (!sorted) {
            waits.sort(Comparator.comparingLong(wait -> wait.endNanos(clock)));
            sorted = true;
        }
        int low = 0;
        int high = waits.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (waits.get(middle).endNanos(clock) < nanos) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
