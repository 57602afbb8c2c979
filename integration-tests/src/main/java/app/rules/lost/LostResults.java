package app.rules.lost;

import app.rules.Canceller;
import app.rules.Span;
import app.rules.Spot;
import app.rules.Threads;
import app.waiting.Limits;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Values for futures that were given up meanwhile. */
public final class LostResults {
    private LostResults() {}

    public static String callbackDoesNotLookAtTheAnswer() throws Exception {
        AtomicInteger open = new AtomicInteger();
        CompletableFuture<Connection> opened = new CompletableFuture<>();
        Canceller.cancel(opened);
        Thread io = Threads.platform(() -> {
            opened.complete(new Connection(open)); // finding CP03
        });
        Threads.join(io);
        return "open " + open;
    }

    public static String plainValueIsHandedIn() throws Exception {
        CompletableFuture<String> reply = new CompletableFuture<>();
        Canceller.cancel(reply);
        Thread reader = Threads.platform(() -> deliver(reply, "reply"));
        Threads.join(reader);
        return "cancelled " + reply.isCancelled();
    }

    private static void deliver(CompletableFuture<String> reply, String text) {
        if (!text.isEmpty()) {
            reply.complete(text); // finding CP03
        }
    }

    public static String bridgeBetweenTwoFutures() throws Exception {
        CompletableFuture<String> inner = new CompletableFuture<>();
        CompletableFuture<String> outer = new CompletableFuture<>();
        CompletableFuture<String> bridge = inner.whenComplete((value, failure) -> {
            if (failure != null) {
                outer.completeExceptionally(failure);
            } else {
                outer.complete(value); // finding CP03
            }
        });
        Canceller.cancel(outer);
        inner.complete("value");
        return bridge.join() + ", cancelled " + outer.isCancelled();
    }

    public static String computationOpensAndReturns() throws Exception {
        ExecutorService pool = Threads.pool(1);
        AtomicInteger open = new AtomicInteger();
        Spot spot = new Spot();
        CountDownLatch cancelled = new CountDownLatch(1);
        CompletableFuture<Connection> opening = CompletableFuture.supplyAsync(
                () -> {
                    spot.reach(); // finding CP03
                    Limits.await(cancelled);
                    return new Connection(open);
                },
                pool);
        spot.waiting();
        Canceller.cancel(opening);
        cancelled.countDown();
        Threads.end(pool);
        return "open " + open;
    }

    public static String computationComputesForLong() throws Exception {
        ExecutorService pool = Threads.pool(1);
        Spot spot = new Spot();
        CompletableFuture<Integer> counting = CompletableFuture.supplyAsync(
                () -> {
                    spot.reach(); // finding CP02, finding CP03
                    Span.passQuietly();
                    return 42;
                },
                pool);
        spot.thread();
        Canceller.cancel(counting);
        Threads.end(pool);
        return "cancelled " + counting.isCancelled();
    }

    public static String futureThatWasToldOpensAllTheSame() throws Exception {
        ExecutorService pool = Threads.pool(1);
        AtomicInteger open = new AtomicInteger();
        Spot spot = new Spot();
        Future<Connection> opening = pool.submit(() -> {
            spot.reach(); // finding CP03
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                return new Connection(open);
            }
            return null;
        });
        spot.waiting();
        Canceller.cancel(opening);
        Threads.end(pool);
        return "open " + open;
    }

    public static String timedOutWhileItWasOpened() throws Exception {
        ExecutorService pool = Threads.pool(1);
        AtomicInteger open = new AtomicInteger();
        Spot spot = new Spot();
        CountDownLatch late = new CountDownLatch(1);
        CompletableFuture<Connection> opening = CompletableFuture.supplyAsync(
                () -> {
                    spot.reach(); // finding CP03
                    Limits.await(late);
                    return new Connection(open);
                },
                pool);
        spot.waitFor();
        String failure = opening.orTimeout(1, TimeUnit.MILLISECONDS)
                .handle((value, e) -> e.getClass().getSimpleName())
                .join();
        late.countDown();
        Threads.end(pool);
        return failure + ", open " + open;
    }

    public static String promiseThatTimedOut() throws Exception {
        AtomicInteger open = new AtomicInteger();
        CompletableFuture<Connection> opened = new CompletableFuture<>();
        opened.orTimeout(1, TimeUnit.MILLISECONDS).handle((value, e) -> value).join();
        open(opened, open);
        return "open " + open;
    }

    private static void open(CompletableFuture<Connection> opened, AtomicInteger open) {
        opened.complete(new Connection(open)); // finding CP03
    }

    public static String stageOpensForACancelledOne() throws Exception {
        ExecutorService pool = Threads.pool(1);
        AtomicInteger open = new AtomicInteger();
        Spot spot = new Spot();
        CountDownLatch cancelled = new CountDownLatch(1);
        CompletableFuture<Connection> opening = CompletableFuture.supplyAsync(() -> "address", pool)
                .thenApplyAsync(
                        address -> {
                            spot.reach(); // finding CP03
                            Limits.await(cancelled);
                            return new Connection(open);
                        },
                        pool);
        spot.waiting();
        Canceller.cancel(opening);
        cancelled.countDown();
        Threads.end(pool);
        return "open " + open;
    }
}
