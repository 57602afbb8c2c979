package app.rules.swallowed;

import app.rules.Canceller;
import app.rules.SinceJdk;
import app.rules.Span;
import app.rules.Spot;
import app.rules.Threads;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;

/** Tasks that were submitted to a fork-join pool are interrupted by a cancel; before, they were not. */
@SinceJdk(25)
public final class SwallowingForkJoinTask {
    private SwallowingForkJoinTask() {}

    public static String submittedCallable() throws Exception {
        ForkJoinPool pool = Threads.stealing();
        Spot spot = new Spot();
        Callable<String> callable = () -> {
            try {
                spot.reach();
                new CountDownLatch(1).await();
            } catch (InterruptedException e) { // finding CP01
                spot.reach();
            }
            Span.pass();
            return "value";
        };
        Future<String> task = pool.submit(callable);
        spot.waiting();
        boolean cancelled = Canceller.cancel(task);
        Threads.end(pool);
        return "cancelled " + cancelled;
    }
}
