package app.transparency;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The callback of one stage, in all the forms that stages take. */
final class GraphCallback {
    private final Journal journal;
    private final String name;
    private final Action action;
    private final CompletableFuture<Object> other;

    /** {@code other} is a future of the same graph that the action is about. */
    GraphCallback(Journal journal, String name, Action action, CompletableFuture<Object> other) {
        this.journal = journal;
        this.name = name;
        this.action = action;
        this.other = other;
    }

    Object get() {
        return handle("none", null);
    }

    void run() {
        handle("none", null);
    }

    Object apply(Object value) {
        return handle(value, null);
    }

    Object combine(Object value, Object second) {
        return handle(value + "+" + second, null);
    }

    Object recover(Throwable failure) {
        return handle("none", failure);
    }

    CompletableFuture<Object> compose(Object value) {
        return switch (action) {
            case CANCEL_OTHER, ASK_OTHER -> other;
            case FAIL_OTHER -> CompletableFuture.failedFuture(new IllegalStateException(name + " composed"));
            default -> CompletableFuture.completedFuture(handle(value, null));
        };
    }

    CompletableFuture<Object> composeFailure(Throwable failure) {
        return action == Action.PASS_ON
                ? CompletableFuture.failedFuture(failure)
                : CompletableFuture.completedFuture(handle("none", failure));
    }

    Object handle(Object value, Throwable failure) {
        journal.addHere(name + " called with " + journal.text(value) + ", " + journal.text(failure) + " to " + action);
        return switch (action) {
            case THROW_STATE -> throw new IllegalStateException(name + " fails");
            case THROW_CANCELLATION -> throw new CancellationException(name + " gives up");
            case THROW_COMPLETION -> throw new CompletionException(name + " wraps", failure);
            case PASS_ON -> passOn(failure);
            case CANCEL_OTHER -> "cancelled " + other.cancel(name.hashCode() % 2 == 0);
            case COMPLETE_OTHER -> "completed " + other.complete(name);
            case FAIL_OTHER -> "failed " + other.completeExceptionally(new CancellationException(name));
            case INTERRUPT_ITSELF -> interruptItself();
            case ASK_OTHER -> ask();
            case CATCH_IN_ITSELF -> caught();
            case RETURN -> name + " of " + value;
        };
    }

    private Object passOn(Throwable failure) {
        if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        return name + " passes";
    }

    private Object interruptItself() {
        Thread.currentThread().interrupt();
        return name + " interrupted";
    }

    private Object ask() {
        try {
            return other.getNow(name + " absent");
        } catch (RuntimeException failed) {
            journal.add(name + " was told " + journal.text(failed));
            return name + " told";
        }
    }

    private Object caught() {
        try {
            throw new IllegalArgumentException(name);
        } catch (IllegalArgumentException failed) {
            return journal.text(failed);
        } finally {
            journal.add(name + " cleans up");
        }
    }
}
