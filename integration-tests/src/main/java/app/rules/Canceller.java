package app.rules;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Cancels what other classes run. If they did it themselves, it would be their private wake-up. */
public final class Canceller {
    private Canceller() {}

    public static void interrupt(Thread thread) {
        thread.interrupt();
    }

    /** When it waits. */
    public static void interruptWaiting(Thread thread) {
        Spot.waiting(thread).interrupt();
    }

    public static boolean cancel(Future<?> future) {
        return future.cancel(true);
    }

    /** Lets a run that has begun end. */
    public static boolean cancelGently(Future<?> future) {
        return future.cancel(false);
    }

    /** How many tasks never began. */
    public static int shutDown(ExecutorService executor) {
        return executor.shutdownNow().size();
    }
}
