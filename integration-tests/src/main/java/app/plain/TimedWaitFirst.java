package app.plain;

import app.VirtualThreads;
import app.waiting.Limits;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.locks.LockSupport;

/** A virtual thread waits for a moment before anything else happens; then the future of a pool is cancelled, and the idle pool stopped. */
public final class TimedWaitFirst {
    private TimedWaitFirst() {}

    public static void main(String[] arguments) {
        Limits.join(VirtualThreads.start("first", () -> LockSupport.parkNanos(1_000_000)));
        ThreadPoolExecutor pool = (ThreadPoolExecutor) Executors.newFixedThreadPool(2);
        CountDownLatch waiting = new CountDownLatch(1);
        Future<?> task = pool.submit(() -> {
            waiting.countDown();
            return waitForever();
        });
        Limits.await(waiting);
        task.cancel(true);
        Limits.until(() -> pool.getActiveCount() == 0);
        pool.shutdownNow();
    }

    private static long waitForever() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        never.await();
        return never.getCount();
    }
}
