package dev.cutpoint.api;

import java.util.concurrent.Callable;

/**
 * One run of a computation that can be interrupted by a future's cancellation, and only while it runs: the interrupt is sent under a lock
 * that the end of the run takes, and what is left of it then is cleared before the thread goes on.
 */
final class CancellableRun<T> implements Runnable {
    private final CancellableFuture<T> future;
    private final Callable<? extends T> computation;
    private final Object lock = new Object();
    private Thread thread;
    private boolean interrupted;
    private boolean over;

    CancellableRun(CancellableFuture<T> future, Callable<? extends T> computation) {
        this.future = future;
        this.computation = computation;
    }

    Object computation() {
        return computation;
    }

    @Override
    public void run() {
        if (!begin()) {
            return;
        }
        T value = null;
        Throwable exception = null;
        try {
            value = computation.call();
        } catch (Throwable thrown) {
            exception = thrown;
        } finally {
            end();
        }
        // From here, as the agent compares the depth of this frame with those of handlers below it.
        if (exception != null) {
            Agent.runFails(future, exception);
        } else if (future.isDone()) {
            Agent.runIsLate(future, value);
        }
        Agent.runEnds(future);
        complete(value, exception);
    }

    private void complete(T value, Throwable exception) {
        if (exception != null) {
            future.completeExceptionally(exception);
        } else if (!future.isDone()) {
            future.complete(value);
        }
    }

    /** One that was cancelled while it was queued does not run; whoever cancels later finds the thread. */
    private boolean begin() {
        synchronized (lock) {
            if (thread != null || future.isDone()) {
                return false;
            }
            thread = Thread.currentThread();
            return true;
        }
    }

    void interrupt() {
        synchronized (lock) {
            if (thread != null && !interrupted && !over) {
                interrupted = true;
                thread.interrupt();
            }
        }
    }

    /** From here on nobody interrupts. */
    private void end() {
        synchronized (lock) {
            over = true;
            if (interrupted) {
                Thread.interrupted();
            }
        }
    }
}
