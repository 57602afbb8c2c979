package app.rules;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** What is long in these programs. What is not takes next to no time. */
public final class Span {
    /** The thresholds that they are made for. */
    public static final long THRESHOLD_MILLIS = 600;

    /** Beyond them by far. */
    public static final long LONG_MILLIS = 1_600;

    private Span() {}

    /** Lets a long time go by. */
    public static void pass() throws InterruptedException {
        if (new CountDownLatch(1).await(LONG_MILLIS, TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("nobody counts down");
        }
    }

    /** The same for computations that nobody interrupts. */
    public static void passQuietly() {
        for (long end = endNanos(); System.nanoTime() - end < 0; ) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    /** The same for those that hold a lock: they must not wait. */
    public static void passAwake() {
        for (long end = endNanos(); System.nanoTime() - end < 0; ) {
            Thread.yield();
        }
    }

    /** For loops that compute for long. */
    public static long endNanos() {
        return System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONG_MILLIS);
    }
}
