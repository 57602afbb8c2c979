package app.rules.swallowed;

import app.rules.Canceller;
import app.rules.Spot;
import app.rules.Threads;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** Handlers that hand the signal on, as it is or as something else. */
public final class HealthyRethrows {
    private HealthyRethrows() {}

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
}
