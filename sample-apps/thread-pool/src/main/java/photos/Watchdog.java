package photos;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Gives up work that is not done in time. */
final class Watchdog implements AutoCloseable {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final CountDownLatch quiet = new CountDownLatch(1);
    private final long limitMillis;

    Watchdog(long limit, TimeUnit unit) {
        limitMillis = unit.toMillis(limit);
    }

    void watch(Photo photo, Future<?> work) {
        timer.schedule(() -> check(photo, work), limitMillis * (photo.number() + 1) / 2, TimeUnit.MILLISECONDS);
    }

    private void check(Photo photo, Future<?> work) {
        if (!work.isDone()) {
            System.out.println(photo + " takes too long");
            work.cancel(true);
        }
        if (photo.number() >= 10) {
            quiet.countDown();
        }
    }

    void awaitQuiet() throws InterruptedException {
        quiet.await();
    }

    @Override
    public void close() {
        timer.shutdown();
    }
}
