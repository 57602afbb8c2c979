package app.hooks;

import app.VirtualThreads;
import app.waiting.Limits;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;

/** Tasks are given up together: one was first, or the time is up. */
final class Groups {
    private static final int TASKS = 3;

    private Groups() {}

    static ExecutorService pool() {
        return Executors.newFixedThreadPool(TASKS, Victim::daemon);
    }

    static ExecutorService threadPerTask() {
        return VirtualThreads.newThreadPerTask();
    }

    static ExecutorService forkJoin() {
        return new ForkJoinPool(TASKS);
    }

    /** The first ends when the others wait; what it says is what the call returns. */
    static void invokeAny(ExecutorService executor) throws InterruptedException, ExecutionException {
        CountDownLatch waiting = new CountDownLatch(TASKS - 1);
        executor.invokeAny(List.of(() -> first(waiting), loser(waiting), loser(waiting)));
        end(executor);
    }

    /** The time is up when it begins, at the latest when the tasks wait. */
    static void invokeAll(ExecutorService executor) throws InterruptedException {
        CountDownLatch waiting = new CountDownLatch(TASKS);
        executor.invokeAll(List.of(loser(waiting), loser(waiting), loser(waiting)), 50, TimeUnit.MILLISECONDS);
        end(executor);
    }

    private static String first(CountDownLatch others) {
        Limits.await(others);
        return "first";
    }

    private static Callable<String> loser(CountDownLatch waiting) {
        return () -> {
            Interrupts.awaiting(waiting::countDown);
            return "too late";
        };
    }

    private static void end(ExecutorService executor) {
        executor.shutdown();
        Limits.until(executor::isTerminated);
    }
}
