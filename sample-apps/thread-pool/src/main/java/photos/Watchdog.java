package photos;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Gives up work that is not done when it is due. */
final class Watchdog implements AutoCloseable {
    private static final long LONGEST_SECONDS = 8;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final CountDownLatch delays;

    Watchdog(int tooMany) {
        delays = new CountDownLatch(tooMany);
    }

    void watch(String name, Future<?> work, long dueMillis) {
        timer.schedule(() -> check(name, work), dueMillis, TimeUnit.MILLISECONDS);
    }

    private void check(String name, Future<?> work) {
        if (!work.isDone()) {
            System.out.println(name + " takes too long");
            work.cancel(true); // asked
            delays.countDown();
        }
    }

    /** Waits for a working day at most. */
    void awaitTooManyDelays() throws InterruptedException {
        delays.await(LONGEST_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow(); // asked (nobody works)
    }
}
