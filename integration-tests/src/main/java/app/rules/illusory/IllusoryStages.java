package app.rules.illusory;

import app.rules.Canceller;
import app.rules.Span;
import app.rules.Spot;
import app.rules.Threads;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Stages that are cancelled or time out while their computations run, which nobody tells. */
public final class IllusoryStages {
    private IllusoryStages() {}

    public static String cancelledLambda() throws Exception {
        ExecutorService pool = Threads.pool(1);
        Spot spot = new Spot();
        CompletableFuture<Void> price = CompletableFuture.supplyAsync(
                () -> {
                    spot.reach(); // finding CP02
                    Span.passQuietly();
                    return null;
                },
                pool);
        spot.waiting();
        boolean cancelled = Canceller.cancel(price);
        Threads.end(pool);
        return "cancelled " + cancelled;
    }

    public static String cancelledMethodReference() throws Exception {
        ForkJoinPool pool = Threads.stealing();
        Refresh refresh = new Refresh();
        CompletableFuture<Void> running = CompletableFuture.runAsync(refresh::run, pool);
        refresh.spot.waiting();
        boolean cancelled = Canceller.cancelGently(running);
        Threads.end(pool);
        return "cancelled " + cancelled;
    }

    public static String cancelledSupplierOfItsOwnClass() throws Exception {
        ExecutorService pool = Threads.pool(1);
        Load load = new Load();
        CompletableFuture<String> loaded = CompletableFuture.supplyAsync(load, pool);
        load.spot.waiting();
        boolean cancelled = Canceller.cancel(loaded);
        Threads.end(pool);
        return "cancelled " + cancelled;
    }

    private static final class Refresh {
        private final Spot spot = new Spot();

        private void run() {
            spot.reach(); // finding CP02
            Span.passQuietly();
        }
    }

    public static String cancelledLambdaOfANestedClass() throws Exception {
        ExecutorService pool = Threads.pool(1);
        Nested nested = new Nested();
        CompletableFuture<Void> running = nested.start(pool);
        nested.spot.waiting();
        boolean cancelled = Canceller.cancel(running);
        Threads.end(pool);
        return "cancelled " + cancelled;
    }

    private static final class Nested {
        private final Spot spot = new Spot();

        CompletableFuture<Void> start(ExecutorService pool) {
            return CompletableFuture.runAsync(
                    () -> {
                        spot.reach(); // finding CP02
                        Span.passQuietly();
                    },
                    pool);
        }
    }

    private static final class Load implements Supplier<String> {
        private final Spot spot = new Spot();

        @Override
        public String get() {
            spot.reach(); // finding CP02, finding CP03 (the text)
            Span.passQuietly();
            return "loaded";
        }
    }

    public static String timedOut() throws Exception {
        ExecutorService pool = Threads.pool(1);
        Spot spot = new Spot();
        CompletableFuture<String> quote = CompletableFuture.supplyAsync(
                () -> {
                    spot.reach(); // finding CP02
                    Span.passQuietly();
                    return "quote";
                },
                pool);
        spot.waitFor();
        quote.orTimeout(1, TimeUnit.MILLISECONDS);
        String text = textOf(quote);
        Threads.end(pool);
        return text;
    }

    private static String textOf(CompletableFuture<String> quote) {
        try {
            return quote.join();
        } catch (CompletionException e) {
            return e.getCause().toString();
        }
    }

    public static String completedAsynchronously() throws Exception {
        ExecutorService pool = Threads.pool(1);
        Spot spot = new Spot();
        CompletableFuture<Void> answer = new CompletableFuture<>();
        answer.completeAsync(
                () -> {
                    spot.reach(); // finding CP02
                    Span.passQuietly();
                    return null;
                },
                pool);
        spot.waiting();
        boolean cancelled = Canceller.cancel(answer);
        Threads.end(pool);
        return "cancelled " + cancelled;
    }

    public static String loserOfARaceIsCancelledInVain() throws Exception {
        ExecutorService pool = Threads.pool(2);
        Spot spot = new Spot();
        CompletableFuture<Object> slow = CompletableFuture.supplyAsync(
                () -> {
                    spot.reach(); // finding CP02
                    Span.passQuietly();
                    return null;
                },
                pool);
        CompletableFuture<Object> quick = CompletableFuture.supplyAsync(() -> "quick", pool);
        Object first = CompletableFuture.anyOf(slow, quick).join();
        spot.waiting();
        boolean cancelled = Canceller.cancel(slow);
        Threads.end(pool);
        return first + ", cancelled " + cancelled;
    }
}
