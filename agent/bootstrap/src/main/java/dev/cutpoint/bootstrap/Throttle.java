package dev.cutpoint.bootstrap;

import java.util.concurrent.atomic.AtomicInteger;

/** Admits at most so many detailed traces a second; beyond that the flag still works but nothing is recorded except a count. */
public final class Throttle {
    private static final AtomicInteger ADMITTED = new AtomicInteger();
    private static volatile int limit = 1_000;
    private static volatile long second;

    private Throttle() {}

    public static void limit(int tracesPerSecond) {
        limit = tracesPerSecond;
    }

    /** Whether a trace begun now would only be counted; what is kept for traces need not be kept then. */
    static boolean isExhausted() {
        return ADMITTED.get() >= limit && Clock.now() / 1_000_000_000L == second;
    }

    /** Races at the turn of a second admit a few too many, which does no harm. */
    static boolean admit() {
        long now = Clock.now() / 1_000_000_000L;
        if (now != second) {
            second = now;
            ADMITTED.set(0);
        }
        if (ADMITTED.incrementAndGet() <= limit) {
            return true;
        }
        Loss.TRACES_THROTTLED.count();
        return false;
    }
}
