package app.rules.illusory;

import app.rules.Span;
import app.rules.Spot;
import app.rules.Threads;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Stages with a time-out that leave nothing behind, or what others still want. */
public final class HealthyTimeouts {
    private HealthyTimeouts() {}

    public static String fallbackComesAfterATime() throws Exception {
        ExecutorService pool = Threads.pool(1);
        CompletableFuture<String> quote = CompletableFuture.supplyAsync(
                        () -> {
                            Span.passQuietly();
                            return "quote";
                        },
                        pool)
                .completeOnTimeout("fallback", 1, TimeUnit.MILLISECONDS);
        String value = quote.join();
        Threads.end(pool);
        return value;
    }

    public static String timeOutThatNeverStrikes() throws Exception {
        ExecutorService pool = Threads.pool(1);
        CompletableFuture<String> quote =
                CompletableFuture.supplyAsync(() -> "quote", pool).orTimeout(1, TimeUnit.HOURS);
        String value = quote.join();
        Threads.end(pool);
        return value;
    }

    public static String sourceServesAnotherStageThanTheOneThatTimedOut() throws Exception {
        ExecutorService pool = Threads.pool(1);
        Spot spot = new Spot();
        CompletableFuture<String> page = CompletableFuture.supplyAsync(
                () -> {
                    spot.reach();
                    Span.passQuietly();
                    return "page";
                },
                pool);
        spot.waitFor();
        CompletableFuture<String> quick =
                page.thenApply(text -> "quick " + text).orTimeout(1, TimeUnit.MILLISECONDS);
        String text = quick.exceptionally(failure -> "too late").join();
        String late = page.join();
        Threads.end(pool);
        return text + ", " + late;
    }

    public static String sourceIsReadLater() throws Exception {
        ExecutorService pool = Threads.pool(1);
        Spot spot = new Spot();
        CompletableFuture<String> page = CompletableFuture.supplyAsync(
                () -> {
                    spot.reach();
                    Span.passQuietly();
                    return "page";
                },
                pool);
        spot.waitFor();
        CompletableFuture<String> quick =
                page.thenApply(text -> "quick " + text).orTimeout(1, TimeUnit.MILLISECONDS);
        String text = quick.exceptionally(failure -> "too late").join();
        Threads.end(pool);
        return text + ", from the cache: " + page.join();
    }

    public static String allOfThemAreWaitedForUpToATime() throws Exception {
        ExecutorService pool = Threads.pool(2);
        Spot spot = new Spot();
        CompletableFuture<String> slow = CompletableFuture.supplyAsync(
                () -> {
                    spot.reach();
                    Span.passQuietly();
                    return "slow";
                },
                pool);
        spot.waitFor();
        CompletableFuture<String> quick = CompletableFuture.supplyAsync(() -> "quick", pool);
        String failure = CompletableFuture.allOf(slow, quick)
                .orTimeout(1, TimeUnit.MILLISECONDS)
                .handle((nothing, e) -> e.getClass().getSimpleName())
                .join();
        Threads.end(pool);
        return failure + ", then " + quick.join() + ", " + slow.join();
    }
}
