package dev.cutpoint.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.infra.Blackhole;

/** Two threads that want one lock all the time. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Benchmark)
@Threads(2)
public class ContendedLock {
    /** Work under the lock: long enough that the other thread finds it taken. */
    private static final long TOKENS = 50;

    private final ReentrantLock lock = new ReentrantLock();

    @Benchmark
    public void reentrantLock() {
        lock.lock();
        try {
            Blackhole.consumeCPU(TOKENS);
        } finally {
            lock.unlock();
        }
    }
}
