package app.guards;

import app.waiting.Limits;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** A task that stands at a known place when it is cancelled. */
final class Standing {
    private final CountDownLatch ready = new CountDownLatch(1);
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);

    /** Waits interruptibly; nobody ends it otherwise. */
    void waits() throws InterruptedException {
        ready.countDown();
        new CountDownLatch(1).await();
    }

    /** Goes on when the request has been made, with the interrupt status that it left; hears nothing on the way. */
    void untilAsked() {
        ready.countDown();
        while (asked.getCount() > 0) {
            Thread.onSpinWait();
        }
    }

    /** Runs a task on a pool of its own and cancels it where it stands. */
    static void cancel(Task task) {
        cancel(task, (pool, future) -> future.cancel(true));
    }

    static void cancel(Task task, Cancel cancel) {
        Standing standing = new Standing();
        ExecutorService pool = Executors.newSingleThreadExecutor();
        Callable<Void> run = () -> {
            try {
                task.run(standing);
                return null;
            } finally {
                standing.over.countDown();
            }
        };
        Future<Void> future = pool.submit(run);
        Limits.await(standing.ready);
        cancel.make(pool, future);
        standing.asked.countDown();
        Limits.await(standing.over);
        pool.shutdown();
    }

    /** Runs a task to its end, which nobody cancels. */
    static void complete(Task task, Consumer<Exception> failed) {
        try {
            task.run(new Standing());
        } catch (Exception e) {
            failed.accept(e);
        }
    }

    /** How it is cancelled. */
    @FunctionalInterface
    interface Cancel {
        void make(ExecutorService pool, Future<?> future);
    }
}
