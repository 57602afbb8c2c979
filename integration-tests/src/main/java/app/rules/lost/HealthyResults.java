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

/** What comes late and is no loss. */
public final class HealthyResults {
    private HealthyResults() {}

    public static String nullIsNoValue() throws Exception {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Canceller.cancel(done);
        Thread worker = Threads.platform(() -> {
            done.complete(null);
        });
        Threads.join(worker);
        return "cancelled " + done.isCancelled();
    }

    public static String exceptionIsNoValue() throws Exception {
        CompletableFuture<String> reply = new CompletableFuture<>();
        Canceller.cancel(reply);
        Thread worker = Threads.platform(() -> {
            reply.completeExceptionally(new IllegalStateException("no reply"));
        });
        Threads.join(worker);
        return "cancelled " + reply.isCancelled();
    }

    public static String answerIsLookedAt() throws Exception {
        AtomicInteger open = new AtomicInteger();
        CompletableFuture<Connection> opened = new CompletableFuture<>();
        Canceller.cancel(opened);
        Thread io = Threads.platform(() -> {
            Connection connection = new Connection(open);
            if (!opened.complete(connection)) {
                connection.close();
            }
        });
        Threads.join(io);
        return "open " + open;
    }

    public static String answerIsKept() throws Exception {
        AtomicInteger open = new AtomicInteger();
        CompletableFuture<Connection> opened = new CompletableFuture<>();
        Canceller.cancel(opened);
        Connection connection = new Connection(open);
        boolean taken = opened.complete(connection);
        connection.close();
        return "taken " + taken + ", open " + open;
    }

    public static String answerIsHandedOn() throws Exception {
        AtomicInteger open = new AtomicInteger();
        CompletableFuture<Connection> opened = new CompletableFuture<>();
        Canceller.cancel(opened);
        Connection connection = new Connection(open);
        if (!offer(opened, connection)) {
            connection.close();
        }
        return "open " + open;
    }

    private static <T> boolean offer(CompletableFuture<T> future, T value) {
        return future.complete(value);
    }

    public static String fallbackOfAThreadThatWasTold() throws Exception {
        CompletableFuture<String> reply = new CompletableFuture<>();
        Thread reader = Threads.platform(() -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                reply.complete("given up");
            }
        });
        Spot.waiting(reader);
        Canceller.cancel(reply);
        Canceller.interrupt(reader);
        Threads.join(reader);
        return "cancelled " + reply.isCancelled();
    }

    public static String fallbackOfATaskThatWasTold() throws Exception {
        ExecutorService pool = Threads.pool(1);
        CompletableFuture<String> reply = new CompletableFuture<>();
        Spot spot = new Spot();
        Future<?> reading = pool.submit(() -> {
            spot.reach();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            reply.complete("given up");
        });
        CompletableFuture<String> observed = reply.whenComplete((text, failure) -> {
            if (reply.isCancelled()) {
                Canceller.cancel(reading);
            }
        });
        spot.waiting();
        Canceller.cancel(reply);
        Threads.end(pool);
        return "cancelled " + reply.isCancelled() + ", observed " + observed.isDone();
    }

    public static String plainValueComesAfterATimeOut() throws Exception {
        CompletableFuture<String> quote = new CompletableFuture<>();
        String failure = quote.orTimeout(1, TimeUnit.MILLISECONDS)
                .handle((value, e) -> e.getClass().getSimpleName())
                .join();
        Span.pass();
        quote.complete("quote");
        return failure;
    }

    public static String secondValueOfACompleteFuture() throws Exception {
        CompletableFuture<String> quote = new CompletableFuture<>();
        quote.complete("first");
        quote.complete("second");
        boolean cancelled = Canceller.cancel(quote);
        return quote.join() + ", cancelled " + cancelled;
    }

    /** While a promise is kept on this thread, a stage of it is found cancelled; later another promise turns out to be kept already. */
    public static String promiseIsKeptAndItsStageWasCancelled() throws Exception {
        Spot spot = new Spot();
        CountDownLatch cancelled = new CountDownLatch(1);
        CompletableFuture<String> page = new CompletableFuture<>();
        CompletableFuture<Integer> length = page.thenApply(text -> {
            spot.reach();
            Limits.await(cancelled);
            return text.length();
        });
        CompletableFuture<String> other = CompletableFuture.completedFuture("first");
        Thread keeper = Threads.platform(() -> {
            page.complete("page");
            other.complete("second");
        });
        spot.waiting();
        Canceller.cancel(length);
        cancelled.countDown();
        Threads.join(keeper);
        return other.join() + ' ' + page.join();
    }
}
