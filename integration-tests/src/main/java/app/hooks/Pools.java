package app.hooks;

import app.VirtualThreads;
import app.waiting.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Executors are shut down, or their workers go on to the next task. */
final class Pools {
    private Pools() {}

    static void shutDownNow() {
        shutDownNow(Executors.newSingleThreadExecutor(Victim::daemon));
    }

    static void shutDownThreadPerTaskNow() {
        shutDownNow(VirtualThreads.newThreadPerTask());
    }

    static void shutDownNow(ExecutorService executor) {
        Victim.cancel(executor, Pools::telling, executor::shutdownNow);
        Limits.until(executor::isTerminated);
    }

    /** No task is cancelled by this. */
    static void shutDownIdle() {
        idle(ExecutorService::shutdown);
    }

    static void shutDownIdleNow() {
        idle(ExecutorService::shutdownNow);
    }

    static void nextTask() {
        ExecutorService executor = Executors.newSingleThreadExecutor(Victim::daemon);
        nextTask(executor);
        executor.shutdown();
        Limits.until(executor::isTerminated);
    }

    /** The first task takes the interrupt and says nothing of it; the executor has one worker. */
    static void nextTask(ExecutorService executor) {
        List<Thread> worker = new ArrayList<>();
        CountDownLatch ended = new CountDownLatch(1);
        Victim.Task swallowing = ready -> {
            worker.add(Thread.currentThread());
            try {
                Interrupts.awaiting(ready);
            } catch (InterruptedException swallowed) {
                ended.countDown();
            }
        };
        Victim.cancel(executor, swallowing, () -> worker.get(0).interrupt());
        Limits.await(ended);
        Limits.get(executor.submit(Answers::afterwards));
    }

    static void telling(Runnable ready) throws InterruptedException {
        try {
            Interrupts.awaiting(ready);
        } finally {
            Answers.kind();
        }
    }

    private interface End {
        void of(ExecutorService executor);
    }

    private static void idle(End end) {
        List<Thread> workers = new ArrayList<>();
        ExecutorService executor = Executors.newSingleThreadExecutor(code -> {
            Thread thread = Victim.daemon(code);
            workers.add(thread);
            return thread;
        });
        Limits.get(executor.submit(() -> ""));
        Limits.until(() -> workers.get(0).getState() == Thread.State.WAITING);
        end.of(executor);
        Limits.until(executor::isTerminated);
        workers.forEach(Limits::join);
    }
}
