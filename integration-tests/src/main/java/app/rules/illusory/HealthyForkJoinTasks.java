package app.rules.illusory;

import app.rules.Canceller;
import app.rules.Span;
import app.rules.Spot;
import app.rules.Threads;
import app.waiting.Limits;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** Fork-join tasks that end when they are cancelled, or never began. */
public final class HealthyForkJoinTasks {
    private HealthyForkJoinTasks() {}

    public static String recursiveTaskInTheQueue() throws Exception {
        ForkJoinPool pool = Threads.stealing();
        CountDownLatch forked = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        Half half = new Half();
        Future<Boolean> all = pool.submit(() -> {
            half.fork();
            forked.countDown();
            Limits.await(cancelled);
            try {
                half.join();
                return true;
            } catch (CancellationException e) {
                return half.ran.get();
            }
        });
        Limits.await(forked);
        Canceller.cancel(half);
        cancelled.countDown();
        boolean ran = Limits.get(all);
        Threads.end(pool);
        return "ran " + ran;
    }

    private static final class Half extends RecursiveAction {
        private static final long serialVersionUID = 1;
        private final AtomicBoolean ran = new AtomicBoolean();

        @Override
        protected void compute() {
            ran.set(true);
            Span.passQuietly();
        }
    }

    public static String recursiveTaskThatAsksWhetherItIsCancelled() throws Exception {
        ForkJoinPool pool = Threads.stealing();
        Search search = new Search();
        pool.execute(search);
        search.spot.thread();
        boolean cancelled = Canceller.cancel(search);
        Threads.end(pool);
        return "cancelled " + cancelled;
    }

    private static final class Search extends RecursiveAction {
        private static final long serialVersionUID = 1;
        private final transient Spot spot = new Spot();

        @Override
        protected void compute() {
            spot.reach();
            while (!isCancelled()) {
                LockSupport.parkNanos(1_000_000);
            }
        }
    }
}
