package app.plain;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** A stage takes the interrupt of the future in which it runs, and that future ends normally; then a pool ends in the middle of one. */
public final class NestedTasks {
    private static final long LONGEST_SECONDS = 60;

    private final ExecutorService pool = Executors.newSingleThreadExecutor();

    private NestedTasks() {}

    public static void main(String[] arguments) throws Exception {
        NestedTasks tasks = new NestedTasks();
        tasks.cancelAroundAStage();
        tasks.shutDown();
    }

    private void cancelAroundAStage() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        Future<?> future = pool.submit(() -> {
            CompletableFuture<Void> stage = CompletableFuture.runAsync(() -> waitForever(waiting), Runnable::run);
            System.out.println("stage failed " + stage.isCompletedExceptionally());
            over.countDown();
        });
        waiting.await();
        future.cancel(true);
        over.await();
    }

    private void shutDown() throws InterruptedException {
        CountDownLatch waiting = new CountDownLatch(1);
        Future<?> future = pool.submit(() -> {
            waiting.countDown();
            return new CountDownLatch(1).await(LONGEST_SECONDS, TimeUnit.SECONDS);
        });
        waiting.await();
        pool.shutdownNow();
        System.out.println(
                "ended " + pool.awaitTermination(LONGEST_SECONDS, TimeUnit.SECONDS) + ", done " + future.isDone());
    }

    private static void waitForever(CountDownLatch waiting) {
        waiting.countDown();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
