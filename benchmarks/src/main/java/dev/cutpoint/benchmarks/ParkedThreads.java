package dev.cutpoint.benchmarks;

import java.io.IOException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Starts as many virtual threads as it is told, and when all are parked tells what one takes: bytes of live objects and resident bytes.
 * What the process took before is subtracted, so what an agent takes once does not count.
 */
public final class ParkedThreads {
    /** Until the code that parks is compiled: of a stack whose frames are interpreted, more is kept. */
    private static final int WARM_UP = 200_000;

    private static final long LIMIT = TimeUnit.MINUTES.toNanos(3);

    private ParkedThreads() {}

    public static void main(String[] arguments) throws IOException {
        Thread[] threads = new Thread[Integer.parseInt(arguments[0])];
        RecordingStart.await();
        warmUp(new Thread[WARM_UP]);
        Memory before = Memory.afterCollection();
        park(threads);
        Memory after = Memory.afterCollection();
        System.out.printf(
                "%.2f %.2f%n",
                (after.live() - before.live()) / (double) threads.length,
                (after.resident() - before.resident()) / (double) threads.length);
        wake(threads);
    }

    private static void warmUp(Thread[] threads) {
        park(threads);
        wake(threads);
        await(threads, Thread.State.TERMINATED);
    }

    private static void park(Thread[] threads) {
        ThreadFactory factory = VirtualThreads.factory();
        for (int i = 0; i < threads.length; i++) {
            threads[i] = factory.newThread(LockSupport::park);
            threads[i].start();
        }
        await(threads, Thread.State.WAITING);
    }

    private static void await(Thread[] threads, Thread.State state) {
        long start = System.nanoTime();
        for (Thread each : threads) {
            while (each.getState() != state) {
                if (System.nanoTime() - start > LIMIT) {
                    throw new IllegalStateException("not all threads are " + state + " after three minutes");
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            }
        }
    }

    /** Also keeps them reachable until here. */
    private static void wake(Thread[] threads) {
        for (Thread each : threads) {
            LockSupport.unpark(each);
        }
    }
}
