package app.rules.cleanup;

import app.rules.Canceller;
import app.rules.Span;
import app.rules.Spot;
import app.rules.Threads;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** What the thread of a cancelled task does next. */
public final class HealthyNextTasks {
    private HealthyNextTasks() {}

    public static String nextTaskWaits() throws Exception {
        ExecutorService pool = Threads.pool(1);
        Spot spot = new Spot();
        Future<?> task = pool.submit(() -> {
            spot.reach();
            Span.pass();
            return null;
        });
        Future<?> next = pool.submit(() -> {
            Thread.sleep(250);
            return null;
        });
        spot.waiting();
        boolean cancelled = Canceller.cancel(task);
        Threads.end(pool);
        return "cancelled " + cancelled + ", next " + next.isDone();
    }
}
