package app.rules.unpropagated;

import app.rules.Span;
import app.rules.Spot;
import app.rules.Threads;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

/** Stages that are cancelled while what they were made of serves others. */
public final class HealthyDependents {
    private HealthyDependents() {}

    public static String anotherDependentIsAlive() throws Exception {
        ExecutorService pool = Threads.pool(1);
        Spot spot = new Spot();
        CompletableFuture<String> page = CompletableFuture.supplyAsync(() -> load(spot), pool);
        CompletableFuture<String> title = page.thenApply(text -> text + " title");
        CompletableFuture<Integer> length = page.thenApply(String::length);
        spot.waiting();
        boolean cancelled = length.cancel(true);
        Threads.end(pool);
        return title.join() + ", cancelled " + cancelled;
    }

    public static String somebodyWaitsForTheSource() throws Exception {
        ExecutorService pool = Threads.pool(1);
        Spot spot = new Spot();
        CompletableFuture<String> page = CompletableFuture.supplyAsync(() -> load(spot), pool);
        CompletableFuture<Integer> length = page.thenApply(String::length);
        spot.waiting();
        boolean cancelled = length.cancel(true);
        String text = page.get();
        Threads.end(pool);
        return text + ", cancelled " + cancelled;
    }

    public static String sourceIsCancelledToo() throws Exception {
        CompletableFuture<String> reply = new CompletableFuture<>();
        CompletableFuture<Integer> length = reply.thenApply(String::length);
        boolean both = length.cancel(true) && reply.cancel(true);
        Span.pass();
        return "both " + both;
    }

    public static String stageCancelsItsSource() throws Exception {
        CompletableFuture<String> reply = new CompletableFuture<>();
        CompletableFuture<Integer> length = reply.thenApply(String::length);
        CompletableFuture<Integer> ended = length.whenComplete((value, failure) -> reply.cancel(true));
        boolean cancelled = length.cancel(true);
        Span.pass();
        return "cancelled " + cancelled + ' ' + reply.isCancelled() + ' ' + ended.isCompletedExceptionally();
    }

    private static String load(Spot spot) {
        spot.reach();
        Span.passQuietly();
        return "page";
    }
}
