package app.rules.illusory;

import app.rules.Canceller;
import app.rules.Span;
import app.rules.Spot;
import app.rules.Threads;
import app.waiting.Limits;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Tasks that end when they are cancelled, that never began, or that were asked for their last run. */
public final class HealthyTasks {
    private HealthyTasks() {}

    public static String endsByTheInterrupt() throws Exception {
        ExecutorService pool = Threads.pool(1);
        Spot spot = new Spot();
        Future<String> task = pool.submit(() -> {
            spot.reach();
            new CountDownLatch(1).await();
            return "value";
        });
        spot.waiting();
        boolean cancelled = Canceller.cancel(task);
        Threads.end(pool);
        return "cancelled " + cancelled;
    }

    public static String looksAtItsStatus() throws Exception {
        ExecutorService pool = Threads.pool(1);
        Spot spot = new Spot();
        Future<String> task = pool.submit(() -> {
            spot.reach();
            while (!Thread.currentThread().isInterrupted()) {
                LockSupport.parkNanos(1_000_000);
            }
            return "partial value";
        });
        spot.thread();
        boolean cancelled = Canceller.cancel(task);
        Threads.end(pool);
        return "cancelled " + cancelled;
    }

    public static String runThatIsLetEnd() throws Exception {
        ExecutorService pool = Threads.pool(1);
        Spot spot = new Spot();
        Future<String> task = pool.submit(() -> {
            spot.reach();
            Span.pass();
            return "value";
        });
        spot.thread();
        boolean cancelled = Canceller.cancelGently(task);
        Threads.end(pool);
        return "cancelled " + cancelled;
    }

    public static String periodicTaskEndsItsRun() throws Exception {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
        Spot spot = new Spot();
        AtomicInteger runs = new AtomicInteger();
        ScheduledFuture<?> refresh = timer.scheduleWithFixedDelay(
                () -> {
                    spot.reach();
                    Span.passQuietly();
                    runs.incrementAndGet();
                },
                0,
                1,
                TimeUnit.MILLISECONDS);
        spot.thread();
        boolean cancelled = Canceller.cancelGently(refresh);
        Threads.end(timer);
        return "cancelled " + cancelled + ", runs " + runs;
    }

    public static String futureInTheQueue() throws Exception {
        ExecutorService pool = Threads.pool(1);
        AtomicBoolean ran = new AtomicBoolean();
        Future<?> before = pool.submit(Span::passQuietly);
        Future<?> queued = pool.submit(() -> ran.set(true));
        boolean cancelled = Canceller.cancel(queued);
        Limits.get(before);
        Threads.end(pool);
        return "cancelled " + cancelled + ", ran " + ran;
    }

    public static String losersOfInvokeAnyEnd() throws Exception {
        ExecutorService pool = Threads.pool(2);
        Spot spot = new Spot();
        Callable<String> loser = () -> {
            spot.reach();
            new CountDownLatch(1).await();
            return "loser";
        };
        Callable<String> winner = () -> {
            spot.waiting();
            return "winner";
        };
        String first = pool.invokeAny(List.of(loser, winner));
        Threads.end(pool);
        return first;
    }

    public static String tasksThatInvokeAllGivesUpEnd() throws Exception {
        ExecutorService pool = Threads.pool(1);
        Callable<String> slow = () -> {
            new CountDownLatch(1).await();
            return "slow";
        };
        boolean cancelled = pool.invokeAll(List.of(slow, slow), 1, TimeUnit.MILLISECONDS).stream()
                .allMatch(Future::isCancelled);
        Threads.end(pool);
        return "cancelled " + cancelled;
    }

    public static String futureThatNobodyRuns() throws Exception {
        FutureTask<String> task = new FutureTask<>(() -> "value");
        boolean cancelled = Canceller.cancel(task);
        task.run();
        Span.pass();
        return "cancelled " + cancelled;
    }

    public static String viewOfARunningTask() throws Exception {
        ExecutorService pool = Threads.pool(1);
        CountDownLatch go = new CountDownLatch(1);
        Future<String> task = pool.submit(() -> {
            Limits.await(go);
            return "value";
        });
        CompletableFuture<String> view = new CompletableFuture<>();
        boolean cancelled = Canceller.cancel(view);
        Span.pass();
        go.countDown();
        String value = Limits.get(task);
        Threads.end(pool);
        return value + ", cancelled " + cancelled;
    }
}
