package app.flag;

import app.waiting.Limits;
import app.waiting.Wait;
import java.util.concurrent.CountDownLatch;

/**
 * One task that is cancelled once, or twice if it asks for it, and tells what its flag is at each point. The task calls it, and so does
 * the one who cancels.
 */
final class Act {
    private final String name;
    private final Verdicts verdicts;
    private final Wait wait;
    private final boolean pending;
    private final CountDownLatch ready = new CountDownLatch(1);
    private volatile Thread task;
    private volatile boolean again;
    private volatile boolean over;

    /** {@code pending}: the status is set before the task waits, so that the wait does not even begin. */
    Act(String name, Verdicts verdicts, Wait wait, boolean pending) {
        this.name = name;
        this.verdicts = verdicts;
        this.wait = wait;
        this.pending = pending;
    }

    // The task's side.

    /** Waits until it is interrupted. */
    void waits() throws Exception {
        task = Thread.currentThread();
        ready.countDown();
        if (pending) {
            spinUntilInterrupted();
        }
        wait.forIt();
    }

    /** Asks to be interrupted once more; returns with the status set. */
    void isInterruptedAgain() {
        again = true;
        spinUntilInterrupted();
    }

    private static void spinUntilInterrupted() {
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
    }

    void yes(String point, boolean flag) {
        verdicts.flag(name + ", " + point, true, flag);
    }

    void no(String point, boolean flag) {
        verdicts.flag(name + ", " + point, false, flag);
    }

    void status(String point, boolean expected) {
        verdicts.same(
                name + ", status " + point, expected, Thread.currentThread().isInterrupted());
    }

    // The canceller's side.

    Thread awaitTask() {
        Limits.await(ready);
        if (!pending && !wait.spins()) {
            Limits.untilWaiting(task);
        }
        return task;
    }

    /** The task is over: nothing more is asked for. */
    void end() {
        over = true;
    }

    /** Returns at the task's end. */
    void serve() {
        Limits.until(() -> {
            if (again) {
                again = false;
                task.interrupt();
            }
            return over;
        });
    }
}
