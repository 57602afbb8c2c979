package app.hooks;

import app.waiting.Limits;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A {@code FutureTask} that a thread runs by hand is cancelled. */
final class Tasks {
    private Tasks() {}

    static void cancelled() {
        run(
                ready -> {
                    try {
                        return waitsInVain(ready);
                    } finally {
                        Answers.kind();
                    }
                },
                HandRun::run);
    }

    static void periodic() {
        run(Tasks::waitsInVain, HandRun::again);
    }

    static void failed() {
        run(Tasks::waitsInVain, HandRun::run);
    }

    static void late() {
        run(
                ready -> {
                    try {
                        return waitsInVain(ready);
                    } catch (InterruptedException goesOn) {
                        return "late";
                    }
                },
                HandRun::run);
    }

    static void observed() throws InterruptedException, ExecutionException {
        FutureTask<String> task = new FutureTask<>(() -> "");
        task.cancel(false);
        try {
            task.get();
        } catch (CancellationException ofAnotherTask) {
            Answers.cancelling();
        }
    }

    private static String waitsInVain(Runnable ready) throws InterruptedException {
        Interrupts.awaiting(ready);
        return "";
    }

    private interface Computation {
        String compute(Runnable ready) throws Exception;
    }

    private interface Running {
        void run(HandRun task);
    }

    /** After the task is over, the thread goes on. */
    private static void run(Computation computation, Running running) {
        CountDownLatch ready = new CountDownLatch(1);
        HandRun task = new HandRun(() -> computation.compute(ready::countDown));
        Thread thread = Victim.platform(() -> {
            running.run(task);
            Thread.interrupted();
            Answers.afterwards();
        });
        Limits.await(ready);
        task.cancel(true);
        Limits.join(thread);
    }

    private static final class HandRun extends FutureTask<String> {
        HandRun(Callable<String> computation) {
            super(computation);
        }

        void again() {
            runAndReset();
        }
    }
}
