package app.rules.lost;

import app.rules.Canceller;
import app.rules.Spot;
import app.rules.Threads;
import app.waiting.Limits;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Computations whose results come late and are no loss. */
public final class HealthyComputations {
    private HealthyComputations() {}

    public static String partialValueOfATaskThatWasTold() throws Exception {
        ExecutorService pool = Threads.pool(1);
        Spot spot = new Spot();
        Future<String> task = pool.submit(() -> {
            spot.reach();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                return "partial";
            }
            return "whole";
        });
        spot.waiting();
        boolean cancelled = Canceller.cancel(task);
        Threads.end(pool);
        return "cancelled " + cancelled;
    }

    public static String plainValueComesSoon() throws Exception {
        ExecutorService pool = Threads.pool(1);
        Spot spot = new Spot();
        CountDownLatch cancelled = new CountDownLatch(1);
        CompletableFuture<String> quote = CompletableFuture.supplyAsync(
                () -> {
                    spot.reach();
                    Limits.await(cancelled);
                    return "quote";
                },
                pool);
        spot.waiting();
        Canceller.cancel(quote);
        cancelled.countDown();
        Threads.end(pool);
        return "cancelled " + quote.isCancelled();
    }

    public static String computationLooksBeforeItOpens() throws Exception {
        ExecutorService pool = Threads.pool(1);
        AtomicInteger open = new AtomicInteger();
        Spot spot = new Spot();
        CountDownLatch cancelled = new CountDownLatch(1);
        CompletableFuture<Connection> opening = new CompletableFuture<>();
        opening.completeAsync(
                () -> {
                    spot.reach();
                    Limits.await(cancelled);
                    return opening.isDone() ? null : new Connection(open);
                },
                pool);
        spot.waiting();
        Canceller.cancel(opening);
        cancelled.countDown();
        Threads.end(pool);
        return "open " + open;
    }

    public static String computationClosesWhatNobodyWants() throws Exception {
        ExecutorService pool = Threads.pool(1);
        AtomicInteger open = new AtomicInteger();
        CountDownLatch cancelled = new CountDownLatch(1);
        CompletableFuture<Connection> opening = new CompletableFuture<>();
        pool.execute(Threads.runnable(() -> {
            Connection connection = new Connection(open);
            Limits.await(cancelled);
            if (opening.isCancelled() || !opening.complete(connection)) {
                connection.close();
            }
        }));
        Canceller.cancel(opening);
        cancelled.countDown();
        Threads.end(pool);
        return "open " + open;
    }
}
