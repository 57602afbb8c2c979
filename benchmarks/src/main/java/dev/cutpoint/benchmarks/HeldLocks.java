package dev.cutpoint.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Locks that nobody else wants, in a class that {@code diagnose} weaves: what it costs to follow them. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
public class HeldLocks {
    private final ReentrantLock lock = new ReentrantLock();
    private int count;

    @Benchmark
    public int synchronizedBlock() {
        synchronized (lock) {
            return ++count;
        }
    }

    @Benchmark
    public synchronized int synchronizedMethod() {
        return ++count;
    }

    @Benchmark
    public int reentrantLock() {
        lock.lock();
        try {
            return ++count;
        } finally {
            lock.unlock();
        }
    }
}
