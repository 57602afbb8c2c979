package dev.cutpoint.benchmarks;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One round trip between two threads that park: virtual ones (JDK 21 and later), and platform ones. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(PingPong.ROUND_TRIPS)
public class ThreadHop {
    @Benchmark
    public void virtualThreads(Virtual threads) throws InterruptedException {
        PingPong.play(threads.factory);
    }

    @Benchmark
    public void platformThreads() throws InterruptedException {
        PingPong.play(Thread::new);
    }

    /** Made in a fork that needs it, since JDK 17 has none. */
    @State(Scope.Benchmark)
    public static class Virtual {
        final ThreadFactory factory = VirtualThreads.factory();
    }
}
