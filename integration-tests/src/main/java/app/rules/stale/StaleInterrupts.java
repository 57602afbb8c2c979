package app.rules.stale;

import app.rules.Canceller;
import app.rules.Spot;
import app.rules.Threads;
import app.waiting.Limits;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.Semaphore;

/** Tasks that are hit by the interrupt status that the one before them on their thread gave back. */
public final class StaleInterrupts {
    private StaleInterrupts() {}

    public static String futuresThatAThreadRunsOneAfterTheOther() throws Exception {
        Spot spot = new Spot();
        FutureTask<String> first = new FutureTask<>(() -> Job.restoring(spot), "first");
        FutureTask<String> next = new FutureTask<>(() -> {
            Thread.sleep(1); // finding CP11
            return "next";
        });
        Thread worker = Threads.platform(() -> List.of(first, next).forEach(FutureTask::run));
        spot.waiting();
        Canceller.cancel(first);
        Threads.join(worker);
        return "hit " + isHit(next);
    }

    private static boolean isHit(Future<?> future) throws InterruptedException {
        try {
            future.get();
            return false;
        } catch (ExecutionException e) {
            return e.getCause() instanceof InterruptedException;
        }
    }

    public static String workerThatIsAnExecutorOfItsOwn() throws Exception {
        Queue<Runnable> queue = new ConcurrentLinkedQueue<>();
        Spot spot = new Spot();
        Semaphore permits = new Semaphore(1);
        FutureTask<String> first = new FutureTask<>(() -> Job.restoring(spot), "first");
        FutureTask<String> next = new FutureTask<>(() -> {
            permits.acquire(); // finding CP11
            return "next";
        });
        queue.addAll(List.of(first, next));
        Thread worker = Threads.platform(() -> {
            while (!queue.isEmpty()) {
                queue.remove().run();
            }
        });
        spot.waiting();
        Canceller.cancel(first);
        Threads.join(worker);
        return "hit " + isHit(next);
    }

    public static String tasksOfAForkJoinPool() throws Exception {
        ForkJoinPool pool = Threads.stealing();
        Spot spot = new Spot();
        CountDownLatch open = new CountDownLatch(0);
        ForkJoinTask<?> first = ForkJoinTask.adapt(() -> Job.restoring(spot));
        ForkJoinTask<Boolean> next = ForkJoinTask.adapt(() -> {
            try {
                open.await(); // finding CP11
                return false;
            } catch (InterruptedException e) {
                return true;
            }
        });
        pool.execute(first);
        pool.execute(next);
        Canceller.interrupt(spot.waiting());
        Limits.get(first);
        boolean hit = Limits.get(next);
        Threads.end(pool);
        return "hit " + hit;
    }

    public static String stagesInAForkJoinPool() throws Exception {
        ForkJoinPool pool = Threads.stealing();
        Spot spot = new Spot();
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> Job.restoring(spot), pool);
        CompletableFuture<Boolean> next = CompletableFuture.supplyAsync(StaleInterrupts::isInterruptedSleeping, pool);
        Canceller.interrupt(spot.waiting());
        Limits.get(first);
        boolean hit = Limits.get(next);
        Threads.end(pool);
        return "hit " + hit;
    }

    private static boolean isInterruptedSleeping() {
        try {
            Thread.sleep(1); // finding CP11
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }

    public static String recursiveTasks() throws Exception {
        ForkJoinPool pool = Threads.stealing();
        Spot spot = new Spot();
        Step first = new Step(spot);
        Step next = new Step(null);
        pool.execute(first);
        pool.execute(next);
        Canceller.interrupt(spot.waiting());
        Limits.get(next);
        Threads.end(pool);
        return "hit " + next.hit;
    }

    private static final class Step extends RecursiveAction {
        private static final long serialVersionUID = 1;
        private final transient Spot spot;
        private boolean hit;

        Step(Spot spot) {
            this.spot = spot;
        }

        @Override
        protected void compute() {
            if (spot != null) {
                Job.restoring(spot);
                return;
            }
            try {
                Thread.sleep(1); // finding CP11
            } catch (InterruptedException e) {
                hit = true;
            }
        }
    }
}
