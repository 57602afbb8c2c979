package app.rules.swallowed;

import app.rules.Canceller;
import app.rules.Span;
import app.rules.Spot;
import app.rules.Threads;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
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
}
