package app.rules.unpropagated;

import app.rules.Span;
import app.rules.Spot;
import app.rules.Threads;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Stages that are cancelled while what they were made of goes on for nobody. */
public final class UnpropagatedCancels {
    private UnpropagatedCancels() {}

    public static String derivedByThenApply() throws Exception {
        ExecutorService pool = Threads.pool(1);
        Spot spot = new Spot();
        CompletableFuture<Integer> length =
                CompletableFuture.supplyAsync(() -> load(spot), pool).thenApply(String::length);
        spot.waiting();
        boolean cancelled = length.cancel(true); // finding CP04
        Threads.end(pool);
        return "cancelled " + cancelled;
    }

    public static String derivedByThenCompose() throws Exception {
        ExecutorService pool = Threads.pool(2);
        Spot spot = new Spot();
        CompletableFuture<String> page = CompletableFuture.supplyAsync(() -> "address", pool)
                .thenCompose(address -> CompletableFuture.supplyAsync(() -> load(spot), pool));
        spot.waiting();
        boolean cancelled = page.cancel(false); // finding CP04
        Threads.end(pool);
        return "cancelled " + cancelled;
    }

    public static String sourceThatIsAStage() throws Exception {
        ExecutorService pool = Threads.pool(1);
        Spot spot = new Spot();
        CompletableFuture<Void> shown = CompletableFuture.supplyAsync(() -> "address", pool)
                .thenApplyAsync(address -> load(spot), pool)
                .thenAccept(page -> {});
        spot.waiting();
        boolean cancelled = shown.cancel(true); // finding CP04
        Threads.end(pool);
        return "cancelled " + cancelled;
    }

    public static String sourceThatIsCompletedByHand() throws Exception {
        CompletableFuture<String> reply = new CompletableFuture<>();
        CompletableFuture<Integer> length = reply.thenApply(String::length);
        boolean cancelled = length.cancel(true); // finding CP04
        Span.pass();
        return "cancelled " + cancelled + ", taken " + reply.complete("reply");
    }

    public static String timedOut() throws Exception {
        ExecutorService pool = Threads.pool(1);
        Spot spot = new Spot();
        CompletableFuture<String> page = CompletableFuture.supplyAsync(() -> load(spot), pool);
        CompletableFuture<Integer> length = page.thenApply(String::length);
        spot.waiting();
        length.orTimeout(1, TimeUnit.MILLISECONDS); // finding CP04
        String text = textOf(length);
        Threads.end(pool);
        return text;
    }

    private static String textOf(CompletableFuture<Integer> length) {
        try {
            return "length " + length.join();
        } catch (CompletionException e) {
            return e.getCause().toString();
        }
    }

    private static String load(Spot spot) {
        spot.reach();
        Span.passQuietly();
        return "page";
    }
}
