package app.transparency;

import app.waiting.Limits;
import java.util.concurrent.CountDownLatch;

/** Lets a task be interrupted when it says so, any number of times, by one other thread. */
final class Turns {
    private final CountDownLatch begun = new CountDownLatch(1);
    private volatile Thread task;
    private volatile boolean wanted;
    private volatile boolean served = true;
    private volatile boolean waits;
    private volatile boolean over;

    // The task's side.

    void begin() {
        task = Thread.currentThread();
        begun.countDown();
    }

    /** Returns with the status set. */
    void beInterrupted() {
        want(false);
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
    }

    /** Returns at once; the interrupt comes when the task waits. */
    void beInterruptedWaiting() {
        want(true);
    }

    /** An interrupt goes on waking the thread after its status is set; one that is not through would end the next wait too. */
    private void want(boolean waiting) {
        while (!served) {
            Thread.onSpinWait();
        }
        served = false;
        waits = waiting;
        wanted = true;
    }

    void end() {
        over = true;
    }

    // The other side.

    Thread task() {
        Limits.await(begun);
        return task;
    }

    /** Whether the task wants to be interrupted now; false when it is over. */
    boolean next() {
        Limits.until(() -> wanted || over);
        if (!wanted) {
            return false;
        }
        wanted = false;
        if (waits) {
            Limits.untilWaiting(task);
        }
        return true;
    }

    /** The task was interrupted, and the call has returned. */
    void served() {
        served = true;
    }
}
