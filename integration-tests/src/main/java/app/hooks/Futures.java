package app.hooks;

import app.waiting.Limits;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A {@code CompletableFuture} is cancelled, times out or does not. */
final class Futures {
    private Futures() {}

    static void cancelled() {
        CompletableFuture<String> future = new CompletableFuture<>();
        CompletableFuture<String> after = future.whenComplete((value, failure) -> Answers.kind());
        future.cancel(false);
        Limits.settled(after);
    }

    static void completedWithACancellation() {
        CompletableFuture<String> future = new CompletableFuture<>();
        CompletableFuture<String> after = future.whenComplete((value, failure) -> Answers.kind());
        future.completeExceptionally(new CancellationException());
        Limits.settled(after);
    }

    static void timedOut() {
        Limits.settled(new CompletableFuture<String>().orTimeout(20, TimeUnit.MILLISECONDS));
    }

    /** The timer is given up. */
    static void doneInTime() {
        CompletableFuture<String> future = new CompletableFuture<String>().orTimeout(1, TimeUnit.HOURS);
        future.complete("in time");
        Limits.settled(future);
    }

    static void got() throws InterruptedException, ExecutionException {
        CompletableFuture<String> future = new CompletableFuture<>();
        future.cancel(false);
        try {
            future.get();
        } catch (CancellationException ofAnotherTask) {
            Answers.cancelling();
        }
    }

    static void joined() {
        CompletableFuture<String> future = new CompletableFuture<>();
        future.cancel(false);
        try {
            future.join();
        } catch (CancellationException ofAnotherTask) {
            Answers.cancelling();
        }
    }

    static void supplied() {
        late((executor, computation) -> CompletableFuture.supplyAsync(
                () -> {
                    computation.run();
                    return "late";
                },
                executor));
    }

    static void ran() {
        late((executor, computation) -> CompletableFuture.runAsync(() -> computation.run(), executor));
    }

    private interface Starting {
        CompletableFuture<?> start(ExecutorService executor, Runnable computation);
    }

    /** The computation goes on until after its future was cancelled. */
    private static void late(Starting starting) {
        ExecutorService executor = Executors.newSingleThreadExecutor(Victim::daemon);
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        CompletableFuture<?> future = starting.start(executor, () -> {
            running.countDown();
            Limits.await(cancelled);
        });
        Limits.await(running);
        future.cancel(false);
        cancelled.countDown();
        executor.shutdown();
        Limits.until(executor::isTerminated);
    }
}
