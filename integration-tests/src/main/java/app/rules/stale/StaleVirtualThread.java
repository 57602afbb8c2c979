package app.rules.stale;

import app.rules.Canceller;
import app.rules.SinceJdk;
import app.rules.Spot;
import app.rules.Threads;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;

/** A virtual thread that runs several tasks. */
@SinceJdk(21)
public final class StaleVirtualThread {
    private StaleVirtualThread() {}

    public static String futuresInALoop() throws Exception {
        Spot spot = new Spot();
        FutureTask<String> first = new FutureTask<>(() -> {
            spot.reach();
            while (!Thread.currentThread().isInterrupted()) {
                LockSupport.park();
            }
            return "first";
        });
        FutureTask<String> next = new FutureTask<>(() -> {
            new CountDownLatch(0).await(); // finding CP11
            return "next";
        });
        Thread worker = Threads.virtual(() -> List.of(first, next).forEach(FutureTask::run));
        spot.waiting();
        Canceller.cancel(first);
        Threads.join(worker);
        try {
            return next.get();
        } catch (ExecutionException e) {
            return "hit: " + e.getCause().getClass().getSimpleName();
        }
    }
}
