package dev.cutpoint.benchmarks;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/**
 * Cancellations in a tight loop. All but the first {@code max-traces-per-second} of each second are only counted, so this is the
 * cost of the throttled path.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FutureCancel {
    @Benchmark
    public boolean one() {
        return new CompletableFuture<Integer>().cancel(false);
    }

    /** The cancellation of the first future runs down the chain; the last one is asked, as somebody who waits would. */
    @Benchmark
    public boolean chain() {
        CompletableFuture<Integer> first = new CompletableFuture<>();
        CompletableFuture<Integer> last = first.thenApply(number -> number + 1)
                .thenCompose(number -> CompletableFuture.completedFuture(number + 1))
                .thenApply(number -> number + 1);
        first.cancel(false);
        return last.isCompletedExceptionally();
    }
}
