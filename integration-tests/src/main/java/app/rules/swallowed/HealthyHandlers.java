package app.rules.swallowed;

import app.rules.Canceller;
import app.rules.Span;
import app.rules.Spot;
import app.rules.Threads;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
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

    public static String rethrows() throws Exception {
        StringBuilder log = new StringBuilder();
        ExecutorService pool = Threads.pool(1);
        Spot spot = new Spot();
        Future<?> task = pool.submit(() -> {
            try {
                spot.reach();
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                log.append("given up");
                throw e;
            }
            return "done";
        });
        spot.waiting();
        Canceller.cancel(task);
        Threads.end(pool);
        return log.toString();
    }

    public static String rethrowsWrapped() throws Exception {
        Thread task = Threads.platform(() -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        Canceller.interruptWaiting(task);
        Threads.join(task);
        return "thrown";
    }

    public static String rethrowsAsAnotherCancellation() throws Exception {
        ExecutorService pool = Threads.pool(1);
        Spot spot = new Spot();
        Future<?> task = pool.submit(() -> {
            try {
                spot.reach();
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new CancellationException("no longer wanted");
            }
        });
        Canceller.interrupt(spot.waiting());
        Threads.end(pool);
        try {
            return "done " + task.get();
        } catch (ExecutionException e) {
            return e.getCause().toString();
        }
    }

    public static String turnsIntoAnInterruptedIo() throws Exception {
        StringBuilder log = new StringBuilder();
        Thread writer = Threads.platform(() -> {
            try {
                flush(new Semaphore(0));
            } catch (InterruptedIOException e) {
                log.append("flush given up: ").append(e.getMessage());
            } catch (IOException e) {
                log.append("failed");
            }
        });
        Canceller.interruptWaiting(writer);
        Threads.join(writer);
        return log.toString();
    }

    private static void flush(Semaphore written) throws IOException {
        try {
            written.acquire();
        } catch (InterruptedException e) {
            InterruptedIOException given = new InterruptedIOException("interrupted");
            given.initCause(e);
            throw given;
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

    public static String keepsItAndThrowsItAtTheEnd() throws Exception {
        StringBuilder log = new StringBuilder();
        Thread closer = Threads.platform(() -> {
            Exception first = null;
            for (String part : new String[] {"a", "b"}) {
                try {
                    close(part);
                } catch (IOException | InterruptedException e) {
                    first = first == null ? e : first;
                }
                log.append(part);
            }
            throw first;
        });
        Canceller.interruptWaiting(closer);
        Threads.join(closer);
        return "closed " + log;
    }

    private static void close(String part) throws IOException, InterruptedException {
        if (part.equals("a")) {
            new CountDownLatch(1).await();
        }
        throw new IOException(part);
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
