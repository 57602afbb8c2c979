package app.flag;

import app.waiting.Limits;
import dev.cutpoint.api.Cancellation;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;

/** A thread that runs {@code FutureTask}s by hand: the task ends with its {@code run}, and the thread goes on. */
final class HandRunner implements Host {
    private final LinkedBlockingQueue<FutureTask<?>> tasks = new LinkedBlockingQueue<>();
    private final Semaphore over = new Semaphore(0);
    private volatile boolean after;

    HandRunner() {
        Hosts.thread(new FutureTask<>(this::loop)).start();
    }

    private Object loop() throws InterruptedException {
        while (true) {
            tasks.take().run();
            after = Cancellation.isCancelling();
            // What cancel left in the status is the next task's no more.
            after |= Thread.interrupted() && Cancellation.isCancelling();
            over.release();
        }
    }

    @Override
    public String name() {
        return "run by hand";
    }

    @Override
    public String kind() {
        return "future-cancel";
    }

    @Override
    public void run(Runnable task, Cancelling cancelling) {
        FutureTask<Object> future = new FutureTask<>(task, "ran");
        tasks.add(future);
        cancelling.by(thread -> future.cancel(true));
        Limits.until(over::tryAcquire);
    }

    @Override
    public Optional<Boolean> nextTask() {
        return Optional.of(after);
    }
}
