package app.hooks;

import app.waiting.Limits;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;

/** What happens in a fork-join pool that is told to end while its tasks still run. */
final class ForkJoinEnds {
    private ForkJoinEnds() {}

    /** Who waits for the end of the pool is interrupted, whereupon the JDK interrupts the tasks. */
    static void closeInterrupted() {
        ForkJoinPool pool = new ForkJoinPool(1);
        CountDownLatch ready = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);
        pool.execute(Victim.unchecked(
                task -> {
                    try {
                        Pools.telling(task);
                    } finally {
                        told.countDown();
                    }
                },
                ready));
        Limits.await(ready);
        Victim.interrupt(closing -> {
            closing.run();
            ((AutoCloseable) (Object) pool).close();
        });
        Limits.await(told);
    }

    /** One worker ends and, seeing the end of the pool, interrupts another one that has not taken the first interrupt for its end. */
    static void interruptedByAWorker() {
        ForkJoinPool pool = new ForkJoinPool(2);
        CountDownLatch running = new CountDownLatch(2);
        CountDownLatch swallowed = new CountDownLatch(1);
        pool.execute(() -> {
            running.countDown();
            Limits.until(Thread::interrupted);
            swallowed.countDown();
            Limits.until(Thread::interrupted);
        });
        pool.execute(() -> {
            running.countDown();
            passed(swallowed);
        });
        Limits.await(running);
        pool.shutdownNow();
        Limits.until(pool::isTerminated);
    }

    /** The one that shuts the pool down and a worker drop what is queued, at the same time. */
    static void droppedByAWorker() {
        ForkJoinPool pool = new ForkJoinPool(1);
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch one = new CountDownLatch(1);
        CountDownLatch both = new CountDownLatch(2);
        pool.execute(() -> {
            running.countDown();
            passed(one);
        });
        Limits.await(running);
        for (int i = 0; i < 2; i++) {
            pool.execute(new Queued(() -> {
                one.countDown();
                both.countDown();
                passed(both);
            }));
        }
        pool.shutdownNow();
        Limits.until(pool::isTerminated);
    }

    private static final class Queued extends RecursiveAction {
        private static final long serialVersionUID = 1;

        private final transient Runnable dropped;

        Queued(Runnable dropped) {
            this.dropped = dropped;
        }

        @Override
        protected void compute() {}

        @Override
        public boolean cancel(boolean interrupt) {
            dropped.run();
            return super.cancel(interrupt);
        }
    }

    /** Waits whatever interrupts come. */
    private static void passed(CountDownLatch latch) {
        Limits.until(() -> latch.getCount() == 0);
    }
}
