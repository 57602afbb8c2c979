package app.rules.swallowed;

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
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tasks of executors that lose the interrupt by which they are cancelled. */
public final class SwallowingTasks {
    private SwallowingTasks() {}

    public static String cancelledFutureCatchesThrowable() throws Exception {
        ExecutorService pool = Threads.pool(1);
        Spot spot = new Spot();
        Future<?> upload = pool.submit(() -> {
            try {
                spot.reach();
                new CountDownLatch(1).await();
            } catch (Throwable e) { // finding CP01
                spot.reach();
            }
            Span.pass();
            return "uploaded";
        });
        spot.waiting();
        boolean cancelled = Canceller.cancel(upload);
        Threads.end(pool);
        return "cancelled " + cancelled;
    }

    public static String jobOfAPoolThatIsShutDown() throws Exception {
        ExecutorService pool = Threads.pool(1);
        Spot spot = new Spot();
        pool.execute(Threads.runnable(() -> {
            Semaphore free = new Semaphore(0);
            for (int i = 0; i < 2; i++) {
                spot.reach();
                try {
                    free.tryAcquire(Span.LONG_MILLIS, TimeUnit.MILLISECONDS);
                } catch (InterruptedException e) { // finding CP01
                    spot.reach();
                }
            }
        }));
        spot.waiting();
        int dropped = Canceller.shutDown(pool);
        Threads.end(pool);
        return "never began: " + dropped;
    }

    public static String loserOfInvokeAnyGoesOn() throws Exception {
        ExecutorService pool = Threads.pool(2);
        CountDownLatch asking = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        Callable<String> loser = () -> {
            try {
                asking.countDown();
                Thread.sleep(TimeUnit.MINUTES.toMillis(1));
            } catch (Exception e) { // finding CP01
                asking.countDown();
            }
            Span.pass();
            over.countDown();
            return "loser";
        };
        Callable<String> winner = () -> {
            asking.await();
            return "winner";
        };
        String first = pool.invokeAny(List.of(loser, winner));
        Limits.await(over);
        Threads.end(pool);
        return first;
    }

    public static String tasksThatInvokeAllGivesUp() throws Exception {
        ExecutorService pool = Threads.pool(1);
        CountDownLatch over = new CountDownLatch(1);
        Semaphore free = new Semaphore(0);
        Callable<String> slow = () -> {
            try {
                free.acquire();
            } catch (InterruptedException e) { // finding CP01
                free.release();
            }
            Span.pass();
            over.countDown();
            return "slow";
        };
        boolean cancelled = pool.invokeAll(List.of(slow), Span.THRESHOLD_MILLIS / 2, TimeUnit.MILLISECONDS)
                .get(0)
                .isCancelled();
        Limits.await(over);
        Threads.end(pool);
        return "cancelled " + cancelled;
    }

    public static String periodicTaskFinishesItsRun() throws Exception {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        Spot spot = new Spot();
        Future<?> refresh = timer.scheduleAtFixedRate(
                () -> {
                    try {
                        spot.reach();
                        Thread.sleep(TimeUnit.MINUTES.toMillis(1));
                    } catch (InterruptedException e) { // finding CP01
                        spot.reach();
                    }
                    spin();
                },
                0,
                1,
                TimeUnit.HOURS);
        spot.waiting();
        boolean cancelled = Canceller.cancel(refresh);
        Threads.end(timer);
        return "cancelled " + cancelled;
    }

    private static void spin() {
        for (long end = Span.endNanos(); System.nanoTime() - end < 0; ) {
            Thread.onSpinWait();
        }
    }

    public static String stageWhoseWorkerIsInterrupted() throws Exception {
        ExecutorService pool = Threads.pool(1);
        Spot spot = new Spot();
        CompletableFuture<Void> stage = CompletableFuture.runAsync(
                Threads.runnable(() -> {
                    try {
                        spot.reach();
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) { // finding CP01
                        spot.reach();
                    }
                    Span.pass();
                }),
                pool);
        Canceller.interrupt(spot.waiting());
        Limits.settled(stage);
        Threads.end(pool);
        return "failed " + stage.isCompletedExceptionally();
    }
}
