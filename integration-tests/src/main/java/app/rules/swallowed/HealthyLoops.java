package app.rules.swallowed;

import app.rules.Canceller;
import app.rules.Span;
import app.rules.Spot;
import app.rules.Threads;
import java.io.IOException;
import java.lang.ref.ReferenceQueue;
import java.nio.channels.Selector;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** Loops around a wait that take the signal for what it is, or keep it for later. */
public final class HealthyLoops {
    private HealthyLoops() {}

    public static String waitsUninterruptiblyAndRestoresAtTheEnd() throws Exception {
        CompletableFuture<String> reply = new CompletableFuture<>();
        StringBuilder log = new StringBuilder();
        Thread waiter = Threads.platform(() -> log.append(getUninterruptibly(reply))
                .append(Thread.currentThread().isInterrupted()));
        Canceller.interruptWaiting(waiter);
        Span.pass();
        reply.complete("reply ");
        Threads.join(waiter);
        return log.toString();
    }

    private static <T> T getUninterruptibly(Future<T> future) throws Exception {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    public static String sleepsToTheEndAndRestores() throws Exception {
        boolean[] status = new boolean[1];
        Thread sleeper = Threads.platform(() -> {
            sleepUninterruptibly(TimeUnit.MILLISECONDS.toNanos(Span.LONG_MILLIS));
            status[0] = Thread.currentThread().isInterrupted();
        });
        Canceller.interruptWaiting(sleeper);
        Threads.join(sleeper);
        return "status " + status[0];
    }

    private static void sleepUninterruptibly(long nanos) {
        boolean interrupted = false;
        long end = System.nanoTime() + nanos;
        for (long left = nanos; left > 0; left = end - System.nanoTime()) {
            try {
                TimeUnit.NANOSECONDS.sleep(left);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    public static String parksUntilItIsOpenAndRestores() throws Exception {
        AtomicBoolean open = new AtomicBoolean();
        boolean[] status = new boolean[1];
        Thread waiter = Threads.platform(() -> {
            boolean interrupted = false;
            while (!open.get()) {
                LockSupport.park(open);
                interrupted |= Thread.interrupted();
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            status[0] = Thread.currentThread().isInterrupted();
        });
        Canceller.interruptWaiting(waiter);
        Span.pass();
        open.set(true);
        LockSupport.unpark(waiter);
        Threads.join(waiter);
        return "status " + status[0];
    }

    public static String looksAtItsOwnFlagAndEnds() throws Exception {
        BlockingQueue<String> orders = new LinkedBlockingQueue<>();
        AtomicBoolean stopped = new AtomicBoolean();
        Thread consumer = Threads.platform(() -> {
            while (!stopped.get()) {
                try {
                    orders.take();
                } catch (InterruptedException e) {
                    // The flag tells.
                }
            }
        });
        Spot.waiting(consumer);
        stopped.set(true);
        Canceller.interrupt(consumer);
        Threads.join(consumer);
        return "stopped";
    }

    public static String takesItForThePoisonPill() throws Exception {
        BlockingQueue<String> orders = new LinkedBlockingQueue<>();
        StringBuilder drained = new StringBuilder();
        Thread consumer = Threads.platform(() -> {
            String order = "";
            while (!order.equals("stop")) {
                try {
                    order = orders.take();
                } catch (InterruptedException e) {
                    orders.add("rest");
                    orders.add("stop");
                    continue;
                }
                drained.append(order).append(' ');
            }
        });
        Canceller.interruptWaiting(consumer);
        Threads.join(consumer);
        return drained.toString();
    }

    public static String retryEndsWhenItsPauseIsInterrupted() throws Exception {
        StringBuilder log = new StringBuilder();
        Thread client = Threads.platform(() -> {
            for (int attempt = 1; attempt <= 3; attempt++) {
                try {
                    request(attempt);
                } catch (IOException e) {
                    log.append(e.getMessage());
                }
                try {
                    Thread.sleep(Span.LONG_MILLIS * attempt);
                } catch (InterruptedException e) {
                    log.append("given up");
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        });
        Canceller.interruptWaiting(client);
        Threads.join(client);
        return log.toString();
    }

    private static void request(int attempt) throws IOException {
        throw new IOException("attempt " + attempt + " failed, ");
    }

    public static String eventLoopIsWokenAndClearsTheStatus() throws Exception {
        AtomicBoolean closed = new AtomicBoolean();
        CountDownLatch woken = new CountDownLatch(1);
        try (Selector selector = Selector.open()) {
            Spot spot = new Spot();
            Thread loop = Threads.platform(() -> {
                while (!closed.get()) {
                    spot.reach();
                    selector.select();
                    if (Thread.interrupted()) {
                        woken.countDown();
                    }
                }
            });
            Canceller.interrupt(spot.thread());
            woken.await();
            Span.pass();
            closed.set(true);
            selector.wakeup();
            Threads.join(loop);
        }
        return "closed";
    }

    public static String eventLoopEndsWhenItIsWoken() throws Exception {
        try (Selector selector = Selector.open()) {
            Spot spot = new Spot();
            Thread loop = Threads.platform(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    spot.reach();
                    selector.select();
                }
            });
            Canceller.interrupt(spot.thread());
            Threads.join(loop);
        }
        return "ended";
    }

    public static String cleanerIsStopped() throws Exception {
        ReferenceQueue<Object> dead = new ReferenceQueue<>();
        AtomicBoolean stopped = new AtomicBoolean();
        Thread cleaner = Threads.platform(() -> {
            while (true) {
                try {
                    dead.remove();
                } catch (InterruptedException e) {
                    if (stopped.get()) {
                        break;
                    }
                }
            }
        });
        Spot.waiting(cleaner);
        stopped.set(true);
        Canceller.interrupt(cleaner);
        Threads.join(cleaner);
        return "stopped";
    }

    public static String ownerShutsItsPoolDownInTwoPhases() throws Exception {
        ExecutorService pool = Threads.pool(1);
        CountDownLatch never = new CountDownLatch(1);
        Future<?> task = pool.submit(() -> {
            never.await();
            return "done";
        });
        StringBuilder log = new StringBuilder();
        Thread owner = Threads.platform(() -> {
            shutDown(pool);
            log.append("status ").append(Thread.currentThread().isInterrupted());
        });
        Canceller.interruptWaiting(owner);
        Threads.join(owner);
        Threads.end(pool);
        return log + ", task done " + task.isDone();
    }

    private static void shutDown(ExecutorService pool) {
        pool.shutdown();
        try {
            if (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
                pool.shutdownNow();
            }
        } catch (InterruptedException e) {
            pool.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    public static String closerWaitsForItsTasksAndRestores() throws Exception {
        ExecutorService pool = Threads.pool(1);
        CountDownLatch finished = new CountDownLatch(1);
        pool.execute(Threads.runnable(finished::await));
        boolean[] status = new boolean[1];
        Thread owner = Threads.platform(() -> {
            close(pool);
            status[0] = Thread.currentThread().isInterrupted();
        });
        Canceller.interruptWaiting(owner);
        Span.pass();
        finished.countDown();
        Threads.join(owner);
        return "status " + status[0];
    }

    private static void close(ExecutorService pool) {
        pool.shutdown();
        boolean interrupted = false;
        boolean terminated = false;
        while (!terminated) {
            try {
                terminated = pool.awaitTermination(1, TimeUnit.DAYS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
