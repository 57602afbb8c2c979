package app.rules.swallowed;

import app.rules.Canceller;
import app.rules.Span;
import app.rules.Spot;
import app.rules.Threads;
import app.waiting.Limits;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;

/** Tasks that end when they are interrupted, on threads that go on to other tasks. */
public final class HealthyOwners {
    private HealthyOwners() {}

    /** Always at the same place. */
    private static void job(Spot spot, Semaphore go) {
        try {
            spot.reach();
            go.acquire();
        } catch (InterruptedException e) {
            return;
        }
        go.release();
    }

    public static String ownWorkerClearsTheStatusBetweenJobs() throws Exception {
        BlockingQueue<Runnable> jobs = new LinkedBlockingQueue<>();
        Spot first = new Spot();
        Semaphore go = new Semaphore(0);
        jobs.add(() -> job(first, go));
        jobs.add(() -> job(new Spot(), go));
        Thread worker = Threads.platform(() -> {
            while (!jobs.isEmpty()) {
                jobs.take().run();
                Thread.interrupted();
            }
        });
        Canceller.interrupt(first.waiting());
        Span.pass();
        go.release();
        Threads.join(worker);
        return "permits " + go.availablePermits();
    }

    public static String ownWorkerClearsWhatNoJobNoticed() throws Exception {
        BlockingQueue<Runnable> jobs = new LinkedBlockingQueue<>();
        Spot first = new Spot();
        CountDownLatch interrupted = new CountDownLatch(1);
        Semaphore go = new Semaphore(0);
        jobs.add(() -> {
            first.reach();
            while (interrupted.getCount() > 0) {
                Thread.onSpinWait();
            }
        });
        jobs.add(() -> job(new Spot(), go));
        Thread worker = Threads.platform(() -> {
            while (!jobs.isEmpty()) {
                jobs.take().run();
                Thread.interrupted();
            }
        });
        Canceller.interrupt(first.thread());
        interrupted.countDown();
        Span.pass();
        go.release();
        Threads.join(worker);
        return "permits " + go.availablePermits();
    }

    public static String pooledFuture() throws Exception {
        ExecutorService pool = Threads.pool(1);
        Spot first = new Spot();
        Semaphore go = new Semaphore(0);
        Future<?> cancelled = pool.submit(() -> job(first, go));
        Future<?> next = pool.submit(() -> job(new Spot(), go));
        first.waiting();
        Canceller.cancel(cancelled);
        Span.pass();
        go.release();
        Limits.get(next);
        Threads.end(pool);
        return "permits " + go.availablePermits();
    }

    public static String pooledJobWhoseThreadIsInterrupted() throws Exception {
        ExecutorService pool = Threads.pool(1);
        Spot first = new Spot();
        Semaphore go = new Semaphore(0);
        pool.execute(() -> job(first, go));
        pool.execute(() -> job(new Spot(), go));
        Canceller.interrupt(first.waiting());
        Span.pass();
        go.release();
        Threads.end(pool);
        return "permits " + go.availablePermits();
    }

    public static String forkJoinWorkerIsInterrupted() throws Exception {
        ForkJoinPool pool = Threads.stealing();
        Spot first = new Spot();
        Semaphore go = new Semaphore(0);
        pool.execute(() -> job(first, go));
        Future<?> next = pool.submit(() -> job(new Spot(), go));
        Canceller.interrupt(first.waiting());
        Span.pass();
        go.release();
        Limits.get(next);
        Threads.end(pool);
        return "permits " + go.availablePermits();
    }

    public static String stagesOfOneWorker() throws Exception {
        ExecutorService pool = Threads.pool(1);
        Spot first = new Spot();
        Semaphore go = new Semaphore(0);
        CompletableFuture<Void> stage = CompletableFuture.runAsync(() -> job(first, go), pool);
        CompletableFuture<Void> next = stage.thenRunAsync(() -> job(new Spot(), go), pool);
        Canceller.interrupt(first.waiting());
        Span.pass();
        go.release();
        Limits.get(next);
        Threads.end(pool);
        return "permits " + go.availablePermits();
    }

    public static String futuresRunByHand() throws Exception {
        Spot first = new Spot();
        Semaphore go = new Semaphore(0);
        FutureTask<Void> cancelled = new FutureTask<>(() -> job(first, go), null);
        FutureTask<Void> next = new FutureTask<>(() -> job(new Spot(), go), null);
        Thread runner = Threads.platform(() -> List.of(cancelled, next).forEach(FutureTask::run));
        first.waiting();
        Canceller.cancel(cancelled);
        Span.pass();
        go.release();
        Threads.join(runner);
        return "permits " + go.availablePermits();
    }

    public static String losersOfACompletionServiceEnd() throws Exception {
        ExecutorService pool = Threads.pool(2);
        CompletionService<String> race = new ExecutorCompletionService<>(pool);
        Spot spot = new Spot();
        Semaphore go = new Semaphore(0);
        Future<String> loser = race.submit(() -> job(spot, go), "loser");
        race.submit(() -> "winner");
        String winner = race.take().get();
        spot.waiting();
        boolean cancelled = Canceller.cancel(loser);
        Threads.end(pool);
        return winner + ", cancelled " + cancelled;
    }

    public static String losersOfInvokeAnyEnd() throws Exception {
        ExecutorService pool = Threads.pool(2);
        Spot spot = new Spot();
        Callable<String> loser = () -> {
            job(spot, new Semaphore(0));
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
}
