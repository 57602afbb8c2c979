package app.rules;

import app.waiting.Limits;
import java.util.concurrent.CountDownLatch;

/** Where a task is to be cancelled: the task says that it has come there, another thread learns on which thread. */
public final class Spot {
    private final CountDownLatch reached = new CountDownLatch(1);
    private volatile Thread thread;

    public void reach() {
        thread = Thread.currentThread();
        reached.countDown();
    }

    public boolean isReached() {
        return thread != null;
    }

    /** Waits until another thread has come there. */
    public void waitFor() {
        Limits.await(reached);
    }

    /** The thread of the task, when it has come there. */
    public Thread thread() {
        Limits.await(reached);
        return thread;
    }

    /** The thread of the task, when it has come there and waits. */
    public Thread waiting() {
        return waiting(thread());
    }

    /** The same thread, when it waits. */
    public static Thread waiting(Thread task) {
        while (!isWaiting(task.getState())) {
            Thread.yield(); // some hold a lock meanwhile, and must not wait
        }
        return task;
    }

    private static boolean isWaiting(Thread.State state) {
        return switch (state) {
            case BLOCKED, WAITING, TIMED_WAITING -> true;
            case TERMINATED -> throw new IllegalStateException("the task is over");
            case NEW, RUNNABLE -> false;
        };
    }
}
