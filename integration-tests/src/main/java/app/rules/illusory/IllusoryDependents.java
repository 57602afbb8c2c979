package app.rules.illusory;

import app.rules.Canceller;
import app.rules.Span;
import app.rules.Spot;
import app.rules.Threads;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

/** Stages whose functions run on after they were cancelled. */
public final class IllusoryDependents {
    private IllusoryDependents() {}

    public static String dependentStageOfACompleteOne() throws Exception {
        ExecutorService pool = Threads.pool(1);
        Spot spot = new Spot();
        CompletableFuture<Void> shown = CompletableFuture.supplyAsync(() -> "page", pool)
                .thenAcceptAsync(
                        page -> {
                            spot.reach(); // finding CP02
                            Span.passQuietly();
                        },
                        pool);
        spot.waiting();
        boolean cancelled = Canceller.cancel(shown);
        Threads.end(pool);
        return "cancelled " + cancelled;
    }

    public static String dependentStageOnTheThreadOfItsSource() throws Exception {
        ExecutorService pool = Threads.pool(1);
        Spot spot = new Spot();
        Spot start = new Spot();
        CompletableFuture<Integer> length = CompletableFuture.supplyAsync(
                        () -> {
                            start.waitFor();
                            return "page";
                        },
                        pool)
                .thenApply(page -> {
                    spot.reach(); // finding CP02, finding CP03 (the length)
                    Span.passQuietly();
                    return page.length();
                });
        start.reach();
        spot.waiting();
        boolean cancelled = Canceller.cancel(length);
        Threads.end(pool);
        return "cancelled " + cancelled;
    }

    public static String stageOfTwoSources() throws Exception {
        ExecutorService pool = Threads.pool(2);
        Spot spot = new Spot();
        CompletableFuture<String> left = CompletableFuture.supplyAsync(() -> "left", pool);
        CompletableFuture<String> right = CompletableFuture.supplyAsync(() -> "right", pool);
        CompletableFuture<Void> both = left.thenAcceptBothAsync(
                right,
                (one, other) -> {
                    spot.reach(); // finding CP02
                    Span.passQuietly();
                },
                pool);
        spot.waiting();
        boolean cancelled = Canceller.cancel(both);
        Threads.end(pool);
        return "cancelled " + cancelled;
    }

    public static String stageThatTakesTheFirstOfTwo() throws Exception {
        ExecutorService pool = Threads.pool(2);
        Spot spot = new Spot();
        CompletableFuture<String> left = CompletableFuture.supplyAsync(() -> "left", pool);
        CompletableFuture<Void> first = left.runAfterEitherAsync(
                new CompletableFuture<String>(),
                () -> {
                    spot.reach(); // finding CP02
                    Span.passQuietly();
                },
                pool);
        spot.waiting();
        boolean cancelled = Canceller.cancel(first);
        Threads.end(pool);
        return "cancelled " + cancelled;
    }

    public static String stageThatHandles() throws Exception {
        ExecutorService pool = Threads.pool(1);
        Spot spot = new Spot();
        CompletableFuture<Object> handled = CompletableFuture.supplyAsync(() -> "page", pool)
                .handleAsync(
                        (page, failure) -> {
                            spot.reach(); // finding CP02
                            Span.passQuietly();
                            return null;
                        },
                        pool);
        spot.waiting();
        boolean cancelled = Canceller.cancel(handled);
        Threads.end(pool);
        return "cancelled " + cancelled;
    }
}
