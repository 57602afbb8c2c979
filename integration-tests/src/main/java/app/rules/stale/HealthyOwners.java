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
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Statuses that were given back and hit no task, or the one that they were meant for. */
public final class HealthyOwners {
    private HealthyOwners() {}

    public static String workersOwnWaitIsHitAndItEnds() throws Exception {
        BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
        Spot spot = new Spot();
        FutureTask<String> task = new FutureTask<>(() -> Job.restoring(spot), "task");
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
        FutureTask<String> first = new FutureTask<>(() -> Job.restoring(spot), "first");
        FutureTask<Boolean> next = new FutureTask<>(Job::sleeps);
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
        Future<?> first = pool.submit(() -> Job.restoring(spot));
        Future<Boolean> next = pool.submit(Job::sleeps);
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
                        Job.restoring(spot);
                    } else if (Job.sleeps()) {
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
        FutureTask<String> first = new FutureTask<>(() -> Job.restoring(spot), "first");
        FutureTask<Boolean> next = new FutureTask<>(Job::sleeps);
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

    public static String timerGoesOnToItsNextTask() throws Exception {
        Timer timer = new Timer("timer", true);
        Spot spot = new Spot();
        CountDownLatch slept = new CountDownLatch(1);
        timer.schedule(task(() -> Job.restoring(spot)), 0);
        Canceller.interrupt(spot.waiting());
        timer.schedule(
                task(() -> {
                    if (Job.sleeps()) {
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
}
