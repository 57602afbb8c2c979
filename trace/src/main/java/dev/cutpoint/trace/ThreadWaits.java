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

    private static final int FEW = 20;

    private final List<Wait> waits = new ArrayList<>(1);
    private boolean sorted = true;

    void add(Wait wait) {
        waits.add(wait);
        sorted = false;
    }

    int size() {
        return waits.size();
    }

    /** The one that ended nearest to that time. */
    Optional<Wait> endedAt(long nanos, SuspendPoint point, WallClock clock) {
        Wait nearest = null;
        long least = NEAR + 1;
        for (int i = firstEndedFrom(nanos - NEAR, clock); i < waits.size(); i++) {
            Wait wait = waits.get(i);
            long ended = wait.endNanos(clock);
            if (ended > nanos + NEAR) {
                break;
            }
            if (Math.abs(ended - nanos) < least
                    && !wait.isDelivery()
                    && wait.point().equals(point)) {
                nearest = wait;
                least = Math.abs(ended - nanos);
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** The one that was going on at that time: a thread waits in one place at a time. */
    Optional<Wait> across(long nanos, SuspendPoint point, WallClock clock) {
        int first = firstEndedFrom(nanos, clock);
        return waits.subList(first, Math.min(waits.size(), first + LOOK)).stream()
                .filter(wait -> wait.point().equals(point) && wait.endNanos(clock) - wait.length() <= nanos)
                .findFirst();
    }

    /** The one that was going on at that time, wherever. */
    Optional<Wait> across(long nanos, WallClock clock) {
        int first = firstEndedFrom(nanos, clock);
        return waits.subList(first, Math.min(waits.size(), first + LOOK)).stream()
                .filter(wait -> !wait.isDelivery() && wait.across(nanos, clock))
                .findFirst();
    }

    /** The one that was going on at that time or ended by what happened then. */
    Optional<Wait> meeting(long nanos, WallClock clock) {
        int first = firstEndedFrom(nanos - NEAR, clock);
        return waits.subList(first, Math.min(waits.size(), first + LOOK)).stream()
                .filter(wait -> !wait.isDelivery() && wait.meets(nanos, clock))
                .findFirst();
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

    Optional<Wait> longestWithin(long from, long to, WallClock clock) {
        int first = firstEndedFrom(from, clock);
        return waits.subList(first, Math.min(waits.size(), first + LOOK)).stream()
                .filter(wait -> !wait.isDelivery() && wait.within(from, to, clock))
                .max(Comparator.comparingLong(Wait::length));
    }

    /** A few, in the order of their ends. */
    List<Wait> within(long from, long to, WallClock clock) {
        int first = firstEndedFrom(from, clock);
        return waits.subList(first, Math.min(waits.size(), first + LOOK)).stream()
                .takeWhile(wait -> wait.endNanos(clock) <= to + NEAR)
                .filter(wait -> !wait.isDelivery() && wait.within(from, to, clock))
                .limit(FEW)
                .toList();
    }

    boolean anyWithin(long from, long to, SuspendPoint point, WallClock clock) {
        int first = firstEndedFrom(from, clock);
        for (int i = first; i < Math.min(waits.size(), first + LOOK); i++) {
            Wait wait = waits.get(i);
            if (wait.endNanos(clock) > to + NEAR) {
                return false;
            }
            if (wait.point().equals(point) && wait.within(from, to, clock)) {
                return true;
            }
        }
        return false;
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
