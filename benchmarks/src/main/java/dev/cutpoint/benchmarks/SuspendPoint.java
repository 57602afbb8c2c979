package dev.cutpoint.benchmarks;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Calls that can wait, in a class that {@code diagnose} weaves: what a counted suspend point costs, when nobody waits and when one does. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
public class SuspendPoint {
    private final LinkedBlockingQueue<Integer> queue = new LinkedBlockingQueue<>();
    private final FutureTask<Integer> done = new FutureTask<>(() -> 1);

    public SuspendPoint() {
        done.run();
    }

    @Benchmark
    public int getOfDoneFuture() throws InterruptedException, ExecutionException {
        return done.get();
    }

    @Benchmark
    public int takeOfFilledQueue() throws InterruptedException {
        queue.add(1);
        return queue.take();
    }

    /** With a handler round it, which is woven too. */
    @Benchmark
    public int takeAndHandle() {
        queue.add(1);
        try {
            return queue.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    @Benchmark
    public int getOfPendingFuture(Pool pool) throws InterruptedException, ExecutionException {
        Future<Integer> pending = pool.executor.submit(() -> 1);
        return pending.get();
    }

    /** The thread that computes what is waited for. */
    @State(Scope.Thread)
    public static class Pool {
        final ExecutorService executor = Executors.newSingleThreadExecutor();

        @TearDown
        public void stop() {
            executor.shutdown();
        }
    }
}
