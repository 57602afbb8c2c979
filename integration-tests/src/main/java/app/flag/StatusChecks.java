package app.flag;

import app.VirtualThreads;
import app.waiting.Limits;
import app.waiting.Wait;
import com.sun.management.ThreadMXBean;
import dev.cutpoint.api.Cancellation;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** The flag while the interrupt status is set, whatever the thread waited for; and what asking does to the thread: nothing. */
final class StatusChecks {
    private static final int ASKED = 10_000;

    private final Verdicts verdicts;

    StatusChecks(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    void run() {
        waits().forEach((name, wait) -> {
            run("platform thread: " + name, wait.get(), false);
            if (VirtualThreads.available()) {
                run("virtual thread: " + name, wait.get(), true);
            }
        });
        askingAllocatesNothing();
        interruptBeforeStart();
    }

    private static Map<String, Supplier<StatusWait>> waits() {
        Map<String, Supplier<StatusWait>> waits = new LinkedHashMap<>();
        waits.put("computing", StatusWait::none);
        waits.put("park", StatusWait::park);
        waits.put("timed park", StatusWait::parkNanos);
        waits.put("select", StatusWait::select);
        waits.put("join of a future", StatusWait::join);
        waits.put("acquireUninterruptibly", StatusWait::acquireUninterruptibly);
        waits.put("awaitAdvance", StatusWait::phaser);
        waits.put("lock", StatusWait::lock);
        waits.put("awaitUninterruptibly", StatusWait::awaitUninterruptibly);
        waits.put("monitor", StatusWait::monitor);
        return waits;
    }

    private void run(String name, StatusWait wait, boolean virtual) {
        CountDownLatch ready = new CountDownLatch(1);
        Shape shape = act -> {
            ready.countDown();
            wait.waiting().forIt();
            told(name);
        };
        Thread thread = start(shape.asTask(new Act(name, verdicts, Wait.SLEEP, false)), virtual);
        Limits.await(ready);
        Limits.untilWaiting(thread);
        thread.interrupt();
        wait.release().run();
        Limits.join(thread);
        verdicts.flag(name + ", where it was interrupted", false, Cancellation.isCancelling());
    }

    private static Thread start(Runnable task, boolean virtual) {
        if (virtual) {
            return VirtualThreads.start("status", task);
        }
        Thread thread = new Thread(task, "status");
        thread.start();
        return thread;
    }

    private void told(String name) {
        for (int i = 0; i < 3; i++) {
            verdicts.flag(name + ", time " + i, true, Cancellation.isCancelling());
            verdicts.same(name + ", status", true, Thread.currentThread().isInterrupted());
        }
        unrelated(name);
        verdicts.same(name + ", status is cleared", true, Thread.interrupted());
        verdicts.flag(name + ", status clear", false, Cancellation.isCancelling());
        Thread.currentThread().interrupt();
        verdicts.same(name + ", status is set by itself", true, Thread.interrupted());
        verdicts.flag(name + ", status clear again", false, Cancellation.isCancelling());
    }

    private void unrelated(String name) {
        try {
            throw new IllegalStateException("unrelated");
        } catch (IllegalStateException e) {
            verdicts.flag(name + ", in a handler of something else", true, Cancellation.isCancelling());
        }
        verdicts.flag(name + ", after a handler of something else", true, Cancellation.isCancelling());
    }

    private void askingAllocatesNothing() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Thread task = new Thread(() -> {
            Limits.until(Thread.currentThread()::isInterrupted);
            long[] allocated = new long[2];
            for (int round = 0; round < 2; round++) {
                long before = threads.getCurrentThreadAllocatedBytes();
                for (int i = 0; i < ASKED; i++) {
                    allocated[0] += Cancellation.isCancelling() ? 1 : 0;
                }
                allocated[1] = threads.getCurrentThreadAllocatedBytes() - before;
            }
            verdicts.same("asked while cancelling", verdicts.agent() ? 2L * ASKED : 0L, allocated[0]);
            verdicts.same("asking allocates less than a byte each time", true, allocated[1] < ASKED);
        });
        task.start();
        task.interrupt();
        Limits.join(task);
    }

    /** Where the JDK keeps such an interrupt, it is a request like any other. */
    private void interruptBeforeStart() {
        Thread task = new Thread(() -> {
            boolean status = Thread.currentThread().isInterrupted();
            verdicts.flag("interrupted before start", status, Cancellation.isCancelling());
        });
        task.interrupt();
        task.start();
        Limits.join(task);
    }
}
