package dev.cutpoint.api;

/**
 * Cleanup that belongs to a scope, for try-with-resources. Made by {@link Cancellation#onCancel(CleanupAction)} and
 * {@link Cancellation#defer}; has one action or, by {@link #onCancel} and {@link #defer}, several.
 *
 * <p><b>Order.</b> {@link #close} runs the actions of a guard the last one first; several guards in one block are closed the last one first
 * by the language.
 *
 * <p><b>When it is cancelled</b> is decided once, when {@code close} begins, by {@link Cancellation#isCancelling}. That is so, too, when the
 * block is left in the normal way while a request is pending: the task will be ended at the next place where it waits.
 *
 * <p><b>Exceptions.</b> One that an action throws skips no other action. When all have run, the first one leaves {@code close}, the others
 * suppressed on it: unchecked ones and errors as they are, checked ones in a {@link CleanupFailedException}. Try-with-resources adds it to
 * the suppressed ones of the exception that leaves the block, so it takes the place of no cancellation; when no exception leaves the block,
 * it is thrown. {@code close} called by hand in a {@code finally} block would replace the exception: do not.
 *
 * <p><b>Interrupt status.</b> An action that takes the interrupt status away, or ends with an {@code InterruptedException}, has it set again
 * behind it: the next action, and the task, still see the request. Such an action cannot wait for anything, since it is interrupted at
 * once; one that has to wait does so in {@link Cancellation#shielded}.
 *
 * <p><b>Threads.</b> For the thread that opened it, which is also to close it. A second {@code close} does nothing.
 *
 * <p><b>Without the agent</b> nobody knows which exception leaves a block. What remains is the interrupt status: actions for cancellation run
 * when it is set, and not after an {@code InterruptedException} that cleared it. What must run in any case belongs in {@link #defer}.
 */
public final class Guard implements AutoCloseable {
    private Entry last;
    private boolean closed;

    private record Entry(CleanupAction action, String kind, boolean always, Entry before) {}

    Guard() {}

    /** Adds an action that runs only when the scope is left because of cancellation, before those that are there. */
    public Guard onCancel(CleanupAction action) {
        return add(action, "on-cancel", false);
    }

    /** Adds an action that runs however the scope is left, before those that are there. */
    public Guard defer(CleanupAction action) {
        return add(action, "defer", true);
    }

    Guard add(CleanupAction action, String kind, boolean always) {
        if (action == null) {
            throw new NullPointerException("action");
        }
        if (closed) {
            throw new IllegalStateException("the guard is closed: its actions have run");
        }
        last = new Entry(action, kind, always, last);
        return this;
    }

    /** Forgets all actions: nothing is left to do. */
    void clear() {
        last = null;
    }

    /** Runs the actions; what this guarantees is said above. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        boolean cancelling = Cancellation.isLeaving();
        Throwable failure = null;
        for (Entry each = last; each != null; each = each.before) {
            if (each.always || cancelling) {
                failure = join(failure, run(each));
            }
        }
        last = null;
        raise(failure);
    }

    private static Throwable run(Entry entry) {
        boolean interrupted = Thread.currentThread().isInterrupted();
        Object begun = Agent.guardBegins();
        Throwable failure = null;
        try {
            entry.action.run();
        } catch (Throwable thrown) {
            failure = thrown;
        }
        boolean told = interrupted || failure instanceof InterruptedException;
        if (told && !Thread.currentThread().isInterrupted()) {
            Thread.currentThread().interrupt();
        }
        Agent.guardEnds(begun, entry.kind, failure);
        return failure instanceof Exception checked && !(checked instanceof RuntimeException)
                ? new CleanupFailedException(checked)
                : failure;
    }

    private static Throwable join(Throwable first, Throwable further) {
        if (first == null) {
            return further;
        }
        if (further != null && further != first) {
            first.addSuppressed(further);
        }
        return first;
    }

    private static void raise(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
    }
}
