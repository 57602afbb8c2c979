package app.rules.illusory;

import app.rules.Canceller;
import app.rules.Span;
import app.rules.Spot;
import app.rules.Threads;
import app.waiting.Limits;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Stages that are cancelled, or seem to be, and leave nothing behind that runs on. */
public final class HealthyStages {
    private HealthyStages() {}

    private static void computeUntil(BooleanSupplier stopped) {
        while (!stopped.getAsBoolean()) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    public static String asksItsFuture() throws Exception {
        ExecutorService pool = Threads.pool(1);
        Spot spot = new Spot();
        CompletableFuture<String> index = new CompletableFuture<>();
        index.completeAsync(
                () -> {
                    spot.reach();
                    computeUntil(index::isDone);
                    return null;
                },
                pool);
        spot.thread();
        boolean cancelled = Canceller.cancel(index);
        Threads.end(pool);
        return "cancelled " + cancelled;
    }

    public static String asksAFlag() throws Exception {
        ExecutorService pool = Threads.pool(1);
        Spot spot = new Spot();
        AtomicBoolean stopped = new AtomicBoolean();
        CompletableFuture<String> index = CompletableFuture.supplyAsync(
                () -> {
                    spot.reach();
                    computeUntil(stopped::get);
                    return "half an index";
                },
                pool);
        spot.thread();
        boolean cancelled = Canceller.cancel(index);
        stopped.set(true);
        Threads.end(pool);
        return "cancelled " + cancelled;
    }

    public static String cancelledWhileQueued() throws Exception {
        ExecutorService pool = Threads.pool(1);
        AtomicBoolean ran = new AtomicBoolean();
        CompletableFuture<Void> before = CompletableFuture.runAsync(Span::passQuietly, pool);
        CompletableFuture<Void> queued = CompletableFuture.runAsync(() -> ran.set(true), pool);
        boolean cancelled = Canceller.cancel(queued);
        Limits.get(before);
        Threads.end(pool);
        return "cancelled " + cancelled + ", ran " + ran;
    }

    public static String completeBeforeItIsCancelled() throws Exception {
        ExecutorService pool = Threads.pool(1);
        CompletableFuture<String> quote = CompletableFuture.supplyAsync(() -> "quote", pool);
        String value = quote.join();
        boolean cancelled = Canceller.cancel(quote);
        Span.pass();
        Threads.end(pool);
        return value + ", cancelled " + cancelled;
    }

    public static String promiseThatNobodyKeeps() throws Exception {
        CompletableFuture<String> promise = new CompletableFuture<>();
        boolean cancelled = Canceller.cancel(promise);
        Span.pass();
        return "cancelled " + cancelled;
    }

    public static String somebodyElseIsFirst() throws Exception {
        ExecutorService pool = Threads.pool(1);
        CompletableFuture<String> quote = CompletableFuture.supplyAsync(
                () -> {
                    Span.passQuietly();
                    return "quote";
                },
                pool);
        boolean first = quote.complete("cached");
        Threads.end(pool);
        return quote.join() + ' ' + first;
    }

    public static String somebodyFailsItByHand() throws Exception {
        ExecutorService pool = Threads.pool(1);
        CompletableFuture<String> quote = CompletableFuture.supplyAsync(
                () -> {
                    Span.passQuietly();
                    return "quote";
                },
                pool);
        quote.completeExceptionally(new TimeoutException("by hand"));
        Threads.end(pool);
        return "failed " + quote.isCompletedExceptionally();
    }

    public static String losersOfARaceAskTheWinner() throws Exception {
        ExecutorService pool = Threads.pool(2);
        CompletableFuture<Object> answer = new CompletableFuture<>();
        Spot spot = new Spot();
        CompletableFuture<Void> loser = CompletableFuture.runAsync(
                () -> {
                    spot.reach();
                    computeUntil(answer::isDone);
                },
                pool);
        CompletableFuture<Void> winner = CompletableFuture.runAsync(
                () -> {
                    spot.waitFor();
                    answer.complete("winner");
                },
                pool);
        Object first = answer.join();
        List.of(loser, winner).forEach(Canceller::cancel);
        Threads.end(pool);
        return first.toString();
    }

    public static String sourceServesAnotherStage() throws Exception {
        ExecutorService pool = Threads.pool(1);
        Spot spot = new Spot();
        CompletableFuture<String> page = CompletableFuture.supplyAsync(
                () -> {
                    spot.reach();
                    Span.passQuietly();
                    return "page";
                },
                pool);
        CompletableFuture<String> title = page.thenApply(text -> text + " title");
        CompletableFuture<Integer> length = page.thenApply(String::length);
        spot.thread();
        boolean cancelled = Canceller.cancel(length);
        Threads.end(pool);
        return title.join() + ", cancelled " + cancelled;
    }

    public static String failureComesLate() throws Exception {
        ExecutorService pool = Threads.pool(1);
        Spot spot = new Spot();
        AtomicBoolean stopped = new AtomicBoolean();
        CompletableFuture<Void> check = CompletableFuture.runAsync(
                () -> {
                    spot.reach();
                    computeUntil(stopped::get);
                    throw new CompletionException(new IllegalStateException("stopped"));
                },
                pool);
        spot.thread();
        boolean cancelled = Canceller.cancel(check);
        stopped.set(true);
        Threads.end(pool);
        return "cancelled " + cancelled;
    }
}
