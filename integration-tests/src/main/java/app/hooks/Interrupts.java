package app.hooks;

import java.util.concurrent.CountDownLatch;

/** A thread is interrupted, and looks at its status, waits, or ends. */
final class Interrupts {
    private Interrupts() {}

    static void statusSet(Runnable ready) {
        ready.run();
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
        Answers.cancelling();
    }

    static void statusCleared(Runnable ready) {
        ready.run();
        while (!Thread.interrupted()) {
            Thread.onSpinWait();
        }
    }

    static void awaiting(Runnable ready) throws InterruptedException {
        ready.run();
        new CountDownLatch(1).await();
    }

    static void cleaningUp(Runnable ready) throws InterruptedException {
        try {
            awaiting(ready);
        } finally {
            Answers.cancelling();
        }
    }
}
