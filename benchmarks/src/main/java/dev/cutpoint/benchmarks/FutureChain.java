package dev.cutpoint.benchmarks;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Futures that nobody cancels, the ordinary case, which should cost nothing. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FutureChain {
    /** A chain that waits for its first future, so that every stage is queued before it runs. */
    @Benchmark
    public int applyAndCompose() {
        CompletableFuture<Integer> first = new CompletableFuture<>();
        CompletableFuture<Integer> last = first.thenApply(number -> number + 1)
                .thenCompose(number -> CompletableFuture.completedFuture(number + 1))
                .thenApply(number -> number + 1)
                .thenCompose(number -> CompletableFuture.completedFuture(number + 1));
        first.complete(1);
        return last.join();
    }

    @Benchmark
    public int supplyAsyncAndJoin(Pool pool) {
        return CompletableFuture.supplyAsync(() -> 1, pool.executor).join();
    }

    /** A pool of its own: on two processors the default of {@code supplyAsync} is a new thread for each task. */
    @State(Scope.Benchmark)
    public static class Pool {
        final ExecutorService executor = Executors.newFixedThreadPool(1);

        @TearDown
        public void stop() {
            executor.shutdown();
        }
    }
}
