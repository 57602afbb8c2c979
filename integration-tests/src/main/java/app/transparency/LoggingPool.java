package app.transparency;

import app.waiting.Limits;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A pool with one worker that logs what pools let their owners see. */
final class LoggingPool extends ThreadPoolExecutor {
    private final Owner owner;
    private final Queue<Thread> workers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger terminated = new AtomicInteger();

    LoggingPool(Owner owner) {
        super(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
        this.owner = owner;
        setThreadFactory(this::worker);
    }

    private Thread worker(Runnable task) {
        Thread worker = Threads.unstarted(task, owner.uncaught());
        workers.add(worker);
        return worker;
    }

    @Override
    protected void beforeExecute(Thread thread, Runnable task) {
        owner.taskJournal().addHere("before " + task.getClass().getName());
    }

    @Override
    protected void afterExecute(Runnable task, Throwable failure) {
        owner.taskJournal()
                .addHere("after " + task.getClass().getName() + " "
                        + owner.taskJournal().text(failure));
    }

    /** Runs on the owner's thread or on the worker's, as chance has it. */
    @Override
    protected void terminated() {
        terminated.incrementAndGet();
    }

    /** A worker that is busy with the end of a task is not interrupted by a shutdown; the next task shows that none is. */
    private void awaitIdle() {
        CountDownLatch idle = new CountDownLatch(1);
        execute(idle::countDown);
        Limits.await(idle);
        Limits.until(() -> getActiveCount() == 0);
    }

    /** Returns when everything that it logs is there. */
    void finish() {
        if (!isShutdown()) {
            awaitIdle();
        }
        shutdown();
        Limits.until(this::isTerminated);
        workers.forEach(Limits::join);
        owner.say("terminated " + terminated + " with " + workers.size() + " workers");
    }
}
