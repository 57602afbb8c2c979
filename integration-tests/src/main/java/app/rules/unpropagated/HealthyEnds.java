package app.rules.unpropagated;

import app.rules.Span;
import app.rules.Spot;
import app.rules.Threads;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;

/** Stages that are cancelled while what they were made of ends soon, or was over. */
public final class HealthyEnds {
    private HealthyEnds() {}

    public static String sourceAsksItsDependent() throws Exception {
        ExecutorService pool = Threads.pool(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Spot spot = new Spot();
        CompletableFuture<String> page = CompletableFuture.supplyAsync(
                () -> {
                    spot.reach();
                    await(stopped);
                    return "half a page";
                },
                pool);
        CompletableFuture<Integer> length = page.thenApply(String::length);
        CompletableFuture<Integer> ended = length.whenComplete((value, failure) -> stopped.countDown());
        spot.waiting();
        boolean cancelled = length.cancel(true);
        Threads.end(pool);
        return "cancelled " + cancelled + ' ' + ended.isCompletedExceptionally();
    }

    public static String sourceWasDone() throws Exception {
        ExecutorService pool = Threads.pool(1);
        Spot spot = new Spot();
        CompletableFuture<Integer> length = CompletableFuture.completedFuture("page")
                .thenApplyAsync(
                        text -> {
                            spot.reach();
                            return text.length();
                        },
                        pool);
        spot.waitFor();
        int value = length.get();
        boolean cancelled = length.cancel(true);
        Span.pass();
        Threads.end(pool);
        return value + ", cancelled " + cancelled;
    }

    public static String firstOfTwo() throws Exception {
        CompletableFuture<String> near = new CompletableFuture<>();
        CompletableFuture<String> far = new CompletableFuture<>();
        CompletableFuture<Integer> length = near.applyToEither(far, String::length);
        boolean cancelled = length.cancel(true);
        Span.pass();
        return "cancelled " + cancelled + ' ' + near.complete("near") + ' ' + far.complete("far");
    }

    public static String allOfThem() throws Exception {
        CompletableFuture<String> one = new CompletableFuture<>();
        CompletableFuture<String> other = new CompletableFuture<>();
        CompletableFuture<Void> both = CompletableFuture.allOf(one, other);
        boolean cancelled = both.cancel(true);
        Span.pass();
        return "cancelled " + cancelled + ' ' + one.complete("one") + ' ' + other.complete("other");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
