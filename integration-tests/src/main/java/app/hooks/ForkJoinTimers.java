package app.hooks;

import app.waiting.Limits;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Fork-join pools as they schedule since JDK 25; by reflection, since that is younger than these sources. */
final class ForkJoinTimers {
    private ForkJoinTimers() {}

    static void scheduled() {
        ForkJoinPool pool = new ForkJoinPool(1);
        CountDownLatch ready = new CountDownLatch(1);
        Future<?> task =
                ((ScheduledExecutorService) (Object) pool).schedule(ForkJoins.callable(ready), 0, TimeUnit.SECONDS);
        Limits.await(ready);
        task.cancel(true);
        ForkJoins.end(pool);
    }

    /** The timer is taken back. */
    static void doneInTime() throws ReflectiveOperationException {
        ForkJoinPool pool = new ForkJoinPool(1);
        Callable<String> task = () -> "";
        Future<?> done = (Future<?>) ForkJoinPool.class
                .getMethod("submitWithTimeout", Callable.class, long.class, TimeUnit.class, Consumer.class)
                .invoke(pool, task, 1, TimeUnit.HOURS, null);
        Limits.get(done);
        ForkJoins.end(pool);
    }
}
