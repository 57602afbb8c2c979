package app.stress;

import static dev.cutpoint.api.Cancellation.isCancelling;

import app.flag.Verdicts;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** A future that times out: a cancellation of its work, and an ordinary failure to its callbacks. */
final class TimeoutTarget implements Target {
    private final Verdicts verdicts;
    private final CompletableFuture<String> future = new CompletableFuture<>();

    TimeoutTarget(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    @Override
    public void start(Runnable ready, Runnable over) {
        CompletionStage<Void> checked = future.handle((value, failure) -> {
                    verdicts.flag("in a callback of a time-out", false, isCancelling());
                    return failure.getClass().getSimpleName();
                })
                .thenAccept(failure -> {
                    verdicts.same("time-out", "TimeoutException", failure);
                    over.run();
                });
        verdicts.same(
                "future that has not timed out yet",
                false,
                checked.toCompletableFuture().isDone());
        ready.run();
    }

    @Override
    public void cancel() {
        future.orTimeout(1, TimeUnit.MILLISECONDS);
        verdicts.flag("where a time-out was set", false, isCancelling());
    }
}
