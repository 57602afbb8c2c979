package app.rules.swallowed;

import app.rules.Canceller;
import app.rules.Span;
import app.rules.Threads;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Owners of pools that are interrupted while they wait for their tasks. */
public final class HealthyShutdowns {
    private HealthyShutdowns() {}

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
