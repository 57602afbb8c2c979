package app.hooks;

import app.waiting.Limits;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;

/** Fork-join tasks are cancelled and their pools shut down. */
final class ForkJoins {
    private ForkJoins() {}

    static void cancelled() {
        ForkJoinTask.adapt(() -> "never").cancel(false);
    }

    /** Such a task is interrupted; the method that makes one is of 19 and later. */
    static void adapted() throws ReflectiveOperationException {
        ForkJoinPool pool = new ForkJoinPool(1);
        CountDownLatch ready = new CountDownLatch(1);
        ForkJoinTask<?> task = (ForkJoinTask<?>) ForkJoinTask.class
                .getMethod("adaptInterruptible", Callable.class)
                .invoke(null, callable(ready));
        pool.execute(task);
        Limits.await(ready);
        task.cancel(true);
        end(pool);
    }

    static void submitted() {
        ForkJoinPool pool = new ForkJoinPool(1);
        CountDownLatch ready = new CountDownLatch(1);
        Future<?> task = pool.submit(callable(ready));
        Limits.await(ready);
        task.cancel(true);
        end(pool);
    }

    static void shutDownNow() {
        Pools.shutDownNow(new ForkJoinPool(1));
    }

    static void nextTask() {
        ForkJoinPool pool = new ForkJoinPool(1);
        Pools.nextTask(pool);
        end(pool);
    }

    static Callable<String> callable(CountDownLatch ready) {
        return () -> {
            Pools.telling(ready::countDown);
            return "";
        };
    }

    static void end(ForkJoinPool pool) {
        pool.shutdown();
        Limits.until(pool::isTerminated);
    }
}
