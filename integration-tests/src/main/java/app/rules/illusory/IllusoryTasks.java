package app.rules.illusory;

import app.rules.Canceller;
import app.rules.Span;
import app.rules.Spot;
import app.rules.Threads;
import app.waiting.Limits;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Tasks that are cancelled and never notice. */
public final class IllusoryTasks {
    private IllusoryTasks() {}

    public static String futureThatComputes() throws Exception {
        ExecutorService pool = Threads.pool(1);
        Spot spot = new Spot();
        Future<?> index = pool.submit(() -> {
            spot.reach(); // finding CP02
            spin(Span.endNanos());
        });
        spot.thread();
        boolean cancelled = Canceller.cancel(index);
        Threads.end(pool);
        return "cancelled " + cancelled;
    }

    private static void spin(long end) {
        while (System.nanoTime() - end < 0) {} // finding CP10
    }

    public static String scheduledTaskThatJoins() throws Exception {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        CompletableFuture<Void> reply = new CompletableFuture<>();
        Spot spot = new Spot();
        Future<?> call = timer.schedule(
                () -> {
                    spot.reach(); // finding CP02
                    reply.join(); // finding CP10
                },
                0,
                TimeUnit.SECONDS);
        spot.waiting();
        boolean cancelled = Canceller.cancel(call);
        Span.pass();
        reply.complete(null);
        Threads.end(timer);
        return "cancelled " + cancelled;
    }

    public static String cancelledTwice() throws Exception {
        ExecutorService pool = Threads.pool(1);
        Spot spot = new Spot();
        Future<?> index = pool.submit(() -> {
            spot.reach(); // finding CP02
            spin(Span.endNanos());
        });
        spot.thread();
        boolean cancelled = Canceller.cancel(index);
        boolean again = Canceller.cancel(index);
        Threads.end(pool);
        return "cancelled " + cancelled + ", again " + again;
    }

    public static String recursiveTask() throws Exception {
        ForkJoinPool pool = Threads.stealing();
        Sum sum = new Sum();
        pool.execute(sum);
        sum.spot.waiting();
        boolean cancelled = Canceller.cancel(sum);
        Threads.end(pool);
        return "cancelled " + cancelled;
    }

    public static String recursiveTaskThatAnotherForked() throws Exception {
        ForkJoinPool pool = Threads.stealing();
        Sort sort = new Sort();
        Future<?> all = pool.submit(() -> {
            ForkJoinTask<Void> half = sort.fork();
            Limits.settled(CompletableFuture.runAsync(half::quietlyJoin, Runnable::run));
        });
        sort.spot.waiting();
        boolean cancelled = Canceller.cancel(sort);
        Limits.get(all);
        Threads.end(pool);
        return "cancelled " + cancelled;
    }

    private static final class Sum extends RecursiveTask<Integer> {
        private static final long serialVersionUID = 1;
        private final transient Spot spot = new Spot();

        @Override
        protected Integer compute() {
            spot.reach(); // finding CP02
            Span.passQuietly();
            return 0;
        }
    }

    private static final class Sort extends RecursiveAction {
        private static final long serialVersionUID = 1;
        private final transient Spot spot = new Spot();

        @Override
        protected void compute() {
            spot.reach(); // finding CP02
            Span.passQuietly();
        }
    }

    public static String adaptedRunnable() throws Exception {
        ForkJoinPool pool = Threads.stealing();
        Spot spot = new Spot();
        ForkJoinTask<?> task = ForkJoinTask.adapt(() -> {
            spot.reach(); // finding CP02
            Span.passQuietly();
        });
        pool.execute(task);
        spot.waiting();
        boolean cancelled = Canceller.cancel(task);
        Threads.end(pool);
        return "cancelled " + cancelled;
    }
}
