package app.flag;

import app.waiting.Limits;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** How a future comes to its end. */
enum Origin {
    CANCEL_TRUE(End.CANCELLED, future -> future.cancel(true)),
    CANCEL_FALSE(End.CANCELLED, future -> future.cancel(false)),
    CANCELLATION(End.CANCELLED, future -> future.completeExceptionally(new CancellationException("given up"))),
    SUBCLASS(End.CANCELLED, future -> future.completeExceptionally(new GivenUpException())),
    WRAPPED(End.CANCELLED, future -> future.completeExceptionally(wrap(new CancellationException()))),
    OBTRUDED(End.CANCELLED, future -> future.obtrudeException(new CancellationException())),
    THROWN(End.CANCELLED, future -> Limits.settled(future.completeAsync(Origin::giveUp, Runnable::run))),
    CANCELLED_BY_CALLBACK(End.CANCELLED, future -> Limits.settled(done().thenRun(() -> future.cancel(true)))),
    CANCELLED_ELSEWHERE(End.CANCELLED, future -> Limits.settled(CompletableFuture.runAsync(() -> future.cancel(true)))),

    TIMED_OUT(End.FAILED, future -> Limits.settled(future.orTimeout(1, TimeUnit.MILLISECONDS))),
    TIMEOUT(End.FAILED, future -> future.completeExceptionally(new TimeoutException())),
    FAILURE(End.FAILED, future -> future.completeExceptionally(new IllegalStateException())),
    FAILURE_BY_CANCELLATION(
            End.FAILED, future -> future.completeExceptionally(new IllegalStateException(new CancellationException()))),
    WRAPPED_FAILURE(End.FAILED, future -> future.completeExceptionally(wrap(new IllegalStateException()))),
    EXECUTION(End.FAILED, future -> future.completeExceptionally(new ExecutionException(new CancellationException()))),
    INTERRUPTED(End.FAILED, future -> future.completeExceptionally(new InterruptedException())),

    COMPLETED(End.WELL, future -> future.complete("value")),
    COMPLETED_ON_TIMEOUT(
            End.WELL, future -> Limits.settled(future.completeOnTimeout("late", 1, TimeUnit.MILLISECONDS)));

    private static final class GivenUpException extends CancellationException {
        private static final long serialVersionUID = 1;
    }

    private final End end;
    private final Consumer<CompletableFuture<Object>> trigger;

    Origin(End end, Consumer<CompletableFuture<Object>> trigger) {
        this.end = end;
        this.trigger = trigger;
    }

    End end() {
        return end;
    }

    /** When this returns, the future is done. */
    void happenTo(CompletableFuture<Object> future) {
        trigger.accept(future);
    }

    private static CompletionException wrap(Exception cause) {
        return new CompletionException(cause);
    }

    private static CompletableFuture<Object> done() {
        return CompletableFuture.completedFuture("done");
    }

    private static Object giveUp() {
        throw new CancellationException();
    }
}
