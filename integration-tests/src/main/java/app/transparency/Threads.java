package app.transparency;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/** Threads and tasks that log how they end. */
final class Threads {
    private Threads() {}

    static Thread unstarted(Runnable task, Journal journal) {
        Thread thread = new Thread(task, "task");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler(
                (failed, exception) -> journal.addHere("uncaught " + journal.text(exception)));
        return thread;
    }

    /** Throws what it throws, checked or not. */
    static Runnable runnable(Callable<Object> task) {
        Unchecked<RuntimeException> unchecked = unchecked(task);
        return unchecked::call;
    }

    @SuppressWarnings("unchecked") // Checked exceptions are a matter of the compiler only.
    private static Unchecked<RuntimeException> unchecked(Callable<Object> task) {
        Unchecked<Exception> checked = task::call;
        return (Unchecked<RuntimeException>) (Unchecked<?>) checked;
    }

    private interface Unchecked<E extends Exception> {
        Object call() throws E;
    }

    /** Logs what subclasses of it are told. */
    static final class LoggingTask extends FutureTask<Object> {
        private final Owner owner;

        LoggingTask(Callable<Object> task, Owner owner) {
            super(task);
            this.owner = owner;
        }

        @Override
        protected void done() {
            journal().add("done, cancelled " + isCancelled());
        }

        @Override
        protected void set(Object value) {
            journal().add("set " + value);
            super.set(value);
        }

        @Override
        protected void setException(Throwable failure) {
            journal().add("set exception " + owner.taskJournal().text(failure));
            super.setException(failure);
        }

        /** That of the thread that calls: which of the two comes first is chance. */
        private Journal journal() {
            return Thread.currentThread().getName().equals("task") ? owner.taskJournal() : owner.journal();
        }
    }
}
