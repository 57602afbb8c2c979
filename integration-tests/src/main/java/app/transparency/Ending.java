package app.transparency;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/** What may happen to a future from outside, and what the one who does it is told. */
enum Ending {
    COMPLETE(future -> future.complete("value")),
    CANCEL_TRUE(future -> future.cancel(true)),
    CANCEL_FALSE(future -> future.cancel(false)),
    FAIL(future -> future.completeExceptionally(new IllegalStateException("failed"))),
    FAIL_WRAPPED(future -> future.completeExceptionally(new CompletionException(new IllegalStateException("inside")))),
    GIVE_UP(future -> future.completeExceptionally(new CancellationException("given up"))),
    GIVE_UP_WRAPPED(future ->
            future.completeExceptionally(new CompletionException("wrapped", new CancellationException("in")))),
    INTERRUPTED(future -> future.completeExceptionally(new InterruptedException("elsewhere"))),
    OBTRUDE_VALUE(future -> {
        future.obtrudeValue("obtruded");
        return true;
    }),
    OBTRUDE_CANCELLATION(future -> {
        future.obtrudeException(new CancellationException("obtruded"));
        return true;
    });

    private final Function<CompletableFuture<Object>, Boolean> what;

    Ending(Function<CompletableFuture<Object>, Boolean> what) {
        this.what = what;
    }

    boolean happenTo(CompletableFuture<Object> future) {
        return what.apply(future);
    }
}
