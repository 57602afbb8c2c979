package dev.cutpoint.bootstrap;

import java.util.concurrent.atomic.AtomicInteger;

/** Admits at most so many a second. Who is not admitted counts it as a loss, and the flag works all the same. */
public final class Throttle {
    /** Cancellations told of in detail. */
    static final Throttle TRACES = new Throttle();

    /** Waits that ended by themselves: without a limit those of a busy program leave no room for its cancellations. */
    static final Throttle WAITS = new Throttle();

    /** The same for those under a lock. */
    static final Throttle LOCKED_WAITS = new Throttle();

    /** Waits that a thread's own interrupt ended, so that a loop of them does not fill the recording. */
    static final Throttle SELF_INTERRUPTS = new Throttle();

    private static final long SECOND = 1_000_000_000L;

    private volatile int limit = 1_000;
    private final AtomicInteger admitted = new AtomicInteger();
    private volatile long second;

    private Throttle() {}

    public static void limitTraces(int perSecond) {
        TRACES.limit = perSecond;
    }

    /** Whether one that came now would not be admitted. */
    boolean isExhausted() {
        return admitted.get() >= limit && Clock.now() / SECOND == second;
    }

    /** Races at the turn of a second admit a few too many, which does no harm. */
    boolean admits() {
        long now = Clock.now() / SECOND;
        if (now != second) {
            second = now;
            admitted.set(0);
        }
        return admitted.get() < limit && admitted.incrementAndGet() <= limit;
    }
}
