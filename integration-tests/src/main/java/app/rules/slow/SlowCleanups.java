package app.rules.slow;

import app.rules.Canceller;
import app.rules.Span;
import app.rules.Spot;
import app.rules.Threads;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Tasks that learn that they are cancelled and take their time. */
@SuppressWarnings("try") // What is closed here may be interrupted.
public final class SlowCleanups {
    private SlowCleanups() {}

    public static String finallyWaits() throws Exception {
        CountDownLatch flushed = new CountDownLatch(1);
        Thread writer = Threads.platform(() -> {
            try {
                new CountDownLatch(1).await();
            } finally {
                flushed.await(Span.LONG_MILLIS, TimeUnit.MILLISECONDS); // finding CP09
            }
        });
        Canceller.interruptWaiting(writer);
        Threads.join(writer);
        return "ended";
    }

    public static String handlerWaitsAndReturns() throws Exception {
        ExecutorService pool = Threads.pool(1);
        Spot spot = new Spot();
        Future<String> export = pool.submit(() -> {
            spot.reach();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.sleep(Span.LONG_MILLIS); // finding CP09
            }
            return "half";
        });
        spot.waiting();
        boolean cancelled = Canceller.cancel(export);
        Threads.end(pool);
        return "cancelled " + cancelled;
    }

    public static String resourceClosesSlowly() throws Exception {
        ExecutorService pool = Threads.pool(1);
        Spot spot = new Spot();
        pool.execute(Threads.runnable(() -> {
            try (Client client = new Client()) {
                spot.reach();
                client.call();
            }
        }));
        spot.waiting();
        Canceller.shutDown(pool);
        Threads.end(pool);
        return "ended";
    }

    private static final class Client implements AutoCloseable {
        void call() throws InterruptedException {
            new CountDownLatch(1).await();
        }

        @Override
        public void close() throws InterruptedException {
            TimeUnit.MILLISECONDS.sleep(Span.LONG_MILLIS); // finding CP09
        }
    }

    public static String handlerComputes() throws Exception {
        Thread task = Threads.platform(() -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) { // finding CP09
                spin(Span.endNanos());
            }
        });
        Canceller.interruptWaiting(task);
        Threads.join(task);
        return "ended";
    }

    private static void spin(long end) {
        while (System.nanoTime() - end < 0) {}
    }

    public static String cleanupNeedsALock() throws Exception {
        ReentrantLock journal = new ReentrantLock();
        Thread task = Threads.platform(() -> {
            try {
                new CountDownLatch(1).await();
            } finally {
                journal.lock(); // finding CP09
                journal.unlock();
            }
        });
        journal.lock();
        Canceller.interruptWaiting(task);
        Span.passAwake();
        journal.unlock();
        Threads.join(task);
        return "ended";
    }

    public static String parentWaitsForItsChild() throws Exception {
        Thread child = Threads.platform(Span::pass);
        Thread parent = Threads.platform(() -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                child.join(); // finding CP09
                throw e;
            }
        });
        Canceller.interruptWaiting(parent);
        Threads.join(parent);
        return "child alive " + child.isAlive();
    }

    public static String restoresAndGoesOn() throws Exception {
        Thread task = Threads.platform(() -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) { // finding CP09
                Thread.currentThread().interrupt();
            }
            spin(Span.endNanos());
        });
        Canceller.interruptWaiting(task);
        Threads.join(task);
        return "ended";
    }
}
