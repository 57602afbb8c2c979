package app.plain;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Cancels a task that waits, and prints what became of it. */
public final class CancelledTask {
    private CancelledTask() {}

    public static void main(String[] arguments) throws InterruptedException {
        CountDownLatch waiting = new CountDownLatch(1);
        CountDownLatch handled = new CountDownLatch(1);
        ExecutorService worker = Executors.newSingleThreadExecutor();
        Future<?> task = worker.submit(() -> {
            try {
                waiting.countDown();
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                handled.countDown();
            }
        });
        waiting.await();
        boolean cancelled = task.cancel(true);
        handled.await();
        worker.shutdown();
        System.out.println("cancelled " + cancelled + ", handled");
    }
}
