package app.rules;

import app.VirtualThreads;
import app.waiting.Limits;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;

/** Threads and pools of one program; what is thrown to the end of a thread is meant. */
public final class Threads {
    private Threads() {}

    /** A task that throws what it likes. */
    public interface Task {
        void run() throws Exception;
    }

    public static Thread platform(Task task) {
        Thread thread = unstarted(task);
        thread.start();
        return thread;
    }

    public static Thread unstarted(Task task) {
        return daemon(runnable(task));
    }

    public static Thread virtual(Task task) {
        return VirtualThreads.start("virtual", runnable(task));
    }

    public static ExecutorService pool(int threads) {
        return Executors.newFixedThreadPool(threads, Threads::daemon);
    }

    public static ForkJoinPool stealing() {
        return new ForkJoinPool(1);
    }

    static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "task");
        thread.setDaemon(true);
        return thread;
    }

    /** Ends a pool whose tasks are over. */
    public static void end(ExecutorService executor) throws InterruptedException {
        executor.shutdown();
        if (!executor.awaitTermination(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("tasks go on");
        }
    }

    public static void join(Thread thread) {
        Limits.join(thread);
    }

    /** Throws what the task throws, checked or not; has no handler, so that those of the programs take it all. */
    public static Runnable runnable(Task task) {
        Unchecked<RuntimeException> unchecked = unchecked(task);
        return unchecked::run;
    }

    @SuppressWarnings("unchecked") // Checked exceptions are a matter of the compiler only.
    private static Unchecked<RuntimeException> unchecked(Task task) {
        Unchecked<Exception> checked = task::run;
        return (Unchecked<RuntimeException>) (Unchecked<?>) checked;
    }

    private interface Unchecked<E extends Exception> {
        void run() throws E;
    }
}
