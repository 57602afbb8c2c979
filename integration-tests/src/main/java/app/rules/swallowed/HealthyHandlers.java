package app.rules.swallowed;

import app.rules.Canceller;
import app.rules.Span;
import app.rules.Spot;
import app.rules.Threads;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Handlers that do justice to the signal, each in a way that is its own. */
public final class HealthyHandlers {
    private HealthyHandlers() {}

    public static String catchesAndReturns() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Thread task = Threads.platform(() -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                return;
            }
            throw new IllegalStateException("nobody counts down");
        });
        Canceller.interruptWaiting(task);
        Threads.join(task);
        return "returned";
    }

    public static String breaksCleansUpAndEnds() throws Exception {
        BlockingQueue<String> orders = new LinkedBlockingQueue<>();
        Semaphore connections = new Semaphore(0);
        Thread consumer = Threads.platform(() -> {
            while (true) {
                try {
                    orders.take();
                } catch (InterruptedException e) {
                    break;
                }
            }
            connections.tryAcquire(Span.THRESHOLD_MILLIS / 8, TimeUnit.MILLISECONDS);
            connections.release();
        });
        Canceller.interruptWaiting(consumer);
        Threads.join(consumer);
        return "connections " + connections.availablePermits();
    }

    public static String restores() throws Exception {
        boolean[] status = new boolean[1];
        Thread task = Threads.platform(() -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            status[0] = Thread.currentThread().isInterrupted();
        });
        Canceller.interruptWaiting(task);
        Threads.join(task);
        return "status " + status[0];
    }

    public static String helperRestoresAndTheLoopLooks() throws Exception {
        int[] steps = new int[1];
        Thread task = Threads.platform(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                steps[0]++;
                pause();
            }
        });
        Canceller.interruptWaiting(task);
        Threads.join(task);
        return "steps " + steps[0];
    }

    private static void pause() {
        try {
            TimeUnit.MINUTES.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public static String catchesEverythingAndTellsThemApart() throws Exception {
        StringBuilder log = new StringBuilder();
        Thread poller = Threads.platform(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    TimeUnit.MINUTES.sleep(1);
                } catch (Exception e) {
                    if (e instanceof InterruptedException) {
                        Thread.currentThread().interrupt();
                    }
                    log.append(e.getClass().getSimpleName());
                }
            }
        });
        Canceller.interruptWaiting(poller);
        Threads.join(poller);
        return log.toString();
    }

    public static String bareLookAtTheStatusEndsTheLoop() throws Exception {
        Spot spot = new Spot();
        long[] rounds = new long[1];
        Thread task = Threads.platform(() -> {
            spot.reach();
            while (!Thread.interrupted()) {
                rounds[0]++;
            }
        });
        Canceller.interrupt(spot.thread());
        Threads.join(task);
        return "looked " + (rounds[0] >= 0);
    }

    public static String statusIsClearedForGood() throws Exception {
        Spot spot = new Spot();
        Thread task = Threads.platform(() -> {
            spot.reach();
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            Thread.interrupted();
            Span.pass();
        });
        Canceller.interrupt(spot.thread());
        Threads.join(task);
        return "went on by design";
    }
}
