package app.hooks;

import app.VirtualThreads;
import app.waiting.Limits;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** A task, and somebody who cancels it once it is where it shall be. */
final class Victim {
    /** Tells by {@code ready} that nothing but the cancellation is missing. */
    interface Task {
        void run(Runnable ready) throws Exception;
    }

    private Victim() {}

    /** Interrupts a platform thread that does this, and waits for its end. */
    static void interrupt(Task task) {
        interrupt(Victim::platform, task);
    }

    static void interruptVirtual(Task task) {
        interrupt(Victim::virtual, task);
    }

    /** The task sees to it by itself that it is interrupted when it waits. */
    static void interruptVirtualWait(Task task) {
        interrupt(Victim::virtual, ready -> {
            Thread waiting = Thread.currentThread();
            task.run(() -> platform(() -> {
                Limits.until(() -> waiting.getState() == Thread.State.WAITING);
                ready.run();
            }));
        });
    }

    /** Cancels what an executor does, in some way. */
    static void cancel(Executor executor, Task task, Runnable cancelling) {
        CountDownLatch ready = new CountDownLatch(1);
        executor.execute(unchecked(task, ready));
        Limits.await(ready);
        cancelling.run();
    }

    /** The task as code of its own, which counts down when it is ready. */
    static Runnable unchecked(Task task, CountDownLatch ready) {
        return () -> {
            try {
                task.run(ready::countDown);
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        };
    }

    private static Thread virtual(Runnable code) {
        return VirtualThreads.start("victim", code);
    }

    /** What ends it is meant. */
    static Thread platform(Runnable code) {
        Thread thread = daemon(code);
        thread.start();
        return thread;
    }

    static Thread daemon(Runnable code) {
        Thread thread = new Thread(code, "victim");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((failed, exception) -> {});
        return thread;
    }

    private static void interrupt(Starting starting, Task task) {
        CountDownLatch ready = new CountDownLatch(1);
        Thread thread = starting.start(unchecked(task, ready));
        Limits.await(ready);
        thread.interrupt();
        Limits.join(thread);
    }

    private interface Starting {
        Thread start(Runnable code);
    }
}
