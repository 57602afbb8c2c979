package app.rules.cleanup;

import app.rules.Canceller;
import app.rules.Span;
import app.rules.Spot;
import app.rules.Threads;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Tasks that wait in a catch or finally block, or in close(), on their way out. */
public final class WaitingCleanups {
    private static final long BRIEFLY = 250;

    private WaitingCleanups() {}

    public static String sleepsInAHandler() {
        Spot spot = new Spot();
        Thread task = Threads.platform(() -> {
            try {
                spot.reach();
                Span.pass();
            } catch (InterruptedException e) {
                Thread.sleep(BRIEFLY); // finding CP08
            }
        });
        Canceller.interruptWaiting(spot.thread());
        Threads.join(task);
        return "ended";
    }

    public static String waitsInAFinally() throws Exception {
        ExecutorService pool = Threads.pool(1);
        Spot spot = new Spot();
        CountDownLatch flushed = new CountDownLatch(1);
        Future<?> task = pool.submit(() -> {
            try {
                spot.reach();
                Span.pass();
            } finally {
                flushed.await(BRIEFLY, TimeUnit.MILLISECONDS); // finding CP08
            }
            return null;
        });
        spot.waiting();
        boolean cancelled = Canceller.cancel(task);
        Threads.end(pool);
        return "cancelled " + cancelled;
    }

    public static String waitsInClose() throws Exception {
        ExecutorService pool = Threads.pool(1);
        Spot spot = new Spot();
        Future<?> task = pool.submit(() -> {
            try (Slow slow = new Slow()) {
                spot.reach();
                Span.pass();
                return slow;
            }
        });
        spot.waiting();
        boolean cancelled = Canceller.cancel(task);
        Threads.end(pool);
        return "cancelled " + cancelled;
    }

    private static final class Slow implements AutoCloseable {
        @Override
        public void close() {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(BRIEFLY)); // finding CP08
        }
    }

    public static String waitsForAPermitInAFinally() throws Exception {
        ExecutorService pool = Threads.pool(1);
        Spot spot = new Spot();
        Semaphore permits = new Semaphore(0);
        Future<?> task = pool.submit(() -> {
            try {
                spot.reach();
                Span.pass();
            } finally {
                if (permits.tryAcquire(BRIEFLY, TimeUnit.MILLISECONDS)) { // finding CP08
                    permits.release();
                }
            }
            return null;
        });
        spot.waiting();
        boolean cancelled = Canceller.cancel(task);
        Threads.end(pool);
        return "cancelled " + cancelled;
    }
}
