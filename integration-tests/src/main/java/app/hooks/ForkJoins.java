package app.hooks;

import app.waiting.Limits;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Fork-join tasks are cancelled and their pools shut down. */
final class ForkJoins {
    private ForkJoins() {}

    static void cancelled() {
        ForkJoinTask.adapt(() -> "never").cancel(false);
    }

    /** Those that are not ready in time are cancelled, which interrupts them. */
    static void invokedInTime() throws InterruptedException {
        ForkJoinPool pool = new ForkJoinPool(1);
        CountDownLatch told = new CountDownLatch(1);
        Callable<String> deaf = () -> {
            try {
                Pools.telling(() -> {});
            } finally {
                told.countDown();
            }
            return "";
        };
        pool.invokeAll(List.of(deaf), 50, TimeUnit.MILLISECONDS);
        Limits.await(told);
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
