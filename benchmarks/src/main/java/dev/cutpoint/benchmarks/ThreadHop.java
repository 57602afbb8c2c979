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
    public void virtualThreads(VirtualThreads threads) throws InterruptedException {
        PingPong.play(threads.factory);
    }

    @Benchmark
    public void platformThreads() throws InterruptedException {
        PingPong.play(Thread::new);
    }

    /** Asked for by reflection, once, because these classes also run on JDK 17, which has none. */
    @State(Scope.Benchmark)
    public static class VirtualThreads {
        final ThreadFactory factory = virtualThreads();

        private static ThreadFactory virtualThreads() {
            try {
                Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
                return (ThreadFactory) Class.forName("java.lang.Thread$Builder")
                        .getMethod("factory")
                        .invoke(builder);
            } catch (ReflectiveOperationException e) {
                throw new UnsupportedOperationException("Virtual threads need JDK 21 or later", e);
            }
        }
    }
}
