package app.rules.stale;

import app.rules.Canceller;
import app.rules.Spot;
import app.rules.Threads;
import app.waiting.Limits;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/** Statuses that were given back and met no other task. */
public final class HealthyTasks {
    private HealthyTasks() {}

    public static String nextTaskDoesNotWait() throws Exception {
        ForkJoinPool pool = Threads.stealing();
        Spot spot = new Spot();
        Future<?> first = pool.submit(() -> Job.restoring(spot));
        Future<Integer> next = pool.submit(() -> 42);
        Canceller.interrupt(spot.waiting());
        Limits.get(first);
        int value = Limits.get(next);
        Threads.end(pool);
        return "value " + value;
    }

    public static String nextTaskIsCancelledItself() throws Exception {
        Spot spot = new Spot();
        Spot nextSpot = new Spot();
        FutureTask<String> first = new FutureTask<>(() -> Job.restoring(spot), "first");
        FutureTask<String> next = new FutureTask<>(() -> Job.restoring(nextSpot), "next");
        Thread worker = Threads.platform(() -> {
            first.run();
            Thread.interrupted();
            next.run();
        });
        spot.waiting();
        Canceller.cancel(first);
        nextSpot.waiting();
        Canceller.cancel(next);
        Threads.join(worker);
        return "cancelled " + next.isCancelled();
    }

    public static String cancelledTaskMeetsItsOwnStatus() throws Exception {
        ExecutorService pool = Threads.pool(1);
        Spot spot = new Spot();
        Future<String> task = pool.submit(() -> {
            Job.restoring(spot);
            Thread.sleep(1);
            return "slept";
        });
        spot.waiting();
        Canceller.cancel(task);
        Threads.end(pool);
        return "cancelled " + task.isCancelled();
    }

    public static String interruptIsMeantForTheWholeThread() throws Exception {
        Spot spot = new Spot();
        FutureTask<String> first = new FutureTask<>(() -> Job.restoring(spot), "first");
        FutureTask<Boolean> next = new FutureTask<>(Job::sleeps);
        Thread worker = Threads.platform(() -> List.of(first, next).forEach(FutureTask::run));
        Canceller.interrupt(spot.waiting());
        Threads.join(worker);
        return "slept " + next.get();
    }

    public static String lastTaskOfAThread() throws Exception {
        Spot spot = new Spot();
        FutureTask<String> task = new FutureTask<>(() -> Job.restoring(spot), "task");
        Thread worker = Threads.platform(task::run);
        spot.waiting();
        Canceller.cancel(task);
        Threads.join(worker);
        return "cancelled " + task.isCancelled();
    }
}
