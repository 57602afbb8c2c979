package app.rules.stale;

import app.rules.Canceller;
import app.rules.Spot;
import app.rules.Threads;
import app.waiting.Limits;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Statuses that were given back and hit no task, or the one that they were meant for. */
public final class HealthyOwners {
    private HealthyOwners() {}

    /** Ends with the status set, as it should. */
    private static void restoring(Spot spot) {
        try {
            spot.reach();
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Boolean sleeps() {
        try {
            Thread.sleep(1);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    public static String workersOwnWaitIsHitAndItEnds() throws Exception {
        BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
        Spot spot = new Spot();
        FutureTask<String> task = new FutureTask<>(() -> restoring(spot), "task");
        queue.add(task);
        StringBuilder log = new StringBuilder();
        Thread worker = Threads.platform(() -> {
            try {
                while (true) {
                    queue.take().run();
                }
            } catch (InterruptedException e) {
                log.append("ended between two tasks");
            }
        });
        spot.waiting();
        Canceller.cancel(task);
        Threads.join(worker);
        return log.toString();
    }

    public static String workersOwnWaitIsHitAndItGoesOn() throws Exception {
        BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
        Spot spot = new Spot();
        FutureTask<String> first = new FutureTask<>(() -> restoring(spot), "first");
        FutureTask<Boolean> next = new FutureTask<>(HealthyOwners::sleeps);
        queue.add(first);
        CountDownLatch hit = new CountDownLatch(1);
        Thread worker = Threads.platform(() -> {
            while (!next.isDone()) {
                try {
                    queue.take().run();
                } catch (InterruptedException e) {
                    hit.countDown();
                }
            }
        });
        spot.waiting();
        Canceller.cancel(first);
        hit.await();
        queue.add(next);
        Threads.join(worker);
        return "slept " + next.get();
    }

    public static String threadPoolClearsTheStatus() throws Exception {
        ExecutorService pool = Threads.pool(1);
        Spot spot = new Spot();
        Future<?> first = pool.submit(() -> restoring(spot));
        Future<Boolean> next = pool.submit(HealthyOwners::sleeps);
        spot.waiting();
        Canceller.cancel(first);
        boolean slept = Limits.get(next);
        Threads.end(pool);
        return "slept " + slept;
    }

    public static String periodicTaskMeetsItsNextRunClean() throws Exception {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        Spot spot = new Spot();
        CountDownLatch slept = new CountDownLatch(1);
        Future<?> periodic = timer.scheduleWithFixedDelay(
                () -> {
                    if (!spot.isReached()) {
                        restoring(spot);
                    } else if (sleeps()) {
                        slept.countDown();
                    }
                },
                0,
                1,
                TimeUnit.MILLISECONDS);
        Canceller.interrupt(spot.waiting());
        slept.await();
        boolean cancelled = Canceller.cancelGently(periodic);
        Threads.end(timer);
        return "slept, cancelled " + cancelled;
    }

    public static String loopClearsTheStatus() throws Exception {
        Spot spot = new Spot();
        FutureTask<String> first = new FutureTask<>(() -> restoring(spot), "first");
        FutureTask<Boolean> next = new FutureTask<>(HealthyOwners::sleeps);
        Thread worker = Threads.platform(() -> {
            for (FutureTask<?> each : List.of(first, next)) {
                each.run();
                Thread.interrupted();
            }
        });
        spot.waiting();
        Canceller.cancel(first);
        Threads.join(worker);
        return "slept " + next.get();
    }

    public static String nextTaskDoesNotWait() throws Exception {
        ForkJoinPool pool = Threads.stealing();
        Spot spot = new Spot();
        Future<?> first = pool.submit(() -> restoring(spot));
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
        FutureTask<String> first = new FutureTask<>(() -> restoring(spot), "first");
        FutureTask<String> next = new FutureTask<>(() -> restoring(nextSpot), "next");
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
            restoring(spot);
            Thread.sleep(1);
            return "slept";
        });
        spot.waiting();
        Canceller.cancel(task);
        Threads.end(pool);
        return "cancelled " + task.isCancelled();
    }

    public static String timerGoesOnToItsNextTask() throws Exception {
        Timer timer = new Timer("timer", true);
        Spot spot = new Spot();
        CountDownLatch slept = new CountDownLatch(1);
        timer.schedule(task(() -> restoring(spot)), 0);
        Canceller.interrupt(spot.waiting());
        timer.schedule(
                task(() -> {
                    if (sleeps()) {
                        slept.countDown();
                    }
                }),
                100);
        slept.await();
        timer.cancel();
        return "slept";
    }

    private static TimerTask task(Runnable run) {
        return new TimerTask() {
            @Override
            public void run() {
                run.run();
            }
        };
    }

    public static String interruptIsMeantForTheWholeThread() throws Exception {
        Spot spot = new Spot();
        FutureTask<String> first = new FutureTask<>(() -> restoring(spot), "first");
        FutureTask<Boolean> next = new FutureTask<>(HealthyOwners::sleeps);
        Thread worker = Threads.platform(() -> List.of(first, next).forEach(FutureTask::run));
        Canceller.interrupt(spot.waiting());
        Threads.join(worker);
        return "slept " + next.get();
    }

    public static String lastTaskOfAThread() throws Exception {
        Spot spot = new Spot();
        FutureTask<String> task = new FutureTask<>(() -> restoring(spot), "task");
        Thread worker = Threads.platform(task::run);
        spot.waiting();
        Canceller.cancel(task);
        Threads.join(worker);
        return "cancelled " + task.isCancelled();
    }
}
