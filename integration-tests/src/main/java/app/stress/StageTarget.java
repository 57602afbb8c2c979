package app.stress;

import static dev.cutpoint.api.Cancellation.isCancelling;

import app.flag.Verdicts;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** A future with stages behind it: their callbacks ask, on the canceller's thread and on others. */
final class StageTarget implements Target {
    private final Verdicts verdicts;
    private final Executor executor;
    private final CompletableFuture<String> root = new CompletableFuture<>();

    StageTarget(Verdicts verdicts, Executor executor) {
        this.verdicts = verdicts;
        this.executor = executor;
    }

    @Override
    public void start(Runnable ready, Runnable over) {
        CompletionStage<String> near = root.thenApply(this::skipped)
                .whenComplete((value, failure) -> flag("in a callback", true))
                .exceptionally(failure -> told(failure, "in the last callback"))
                .thenApply(value -> fine(value, "after the last callback"));
        CompletionStage<String> far = root.handleAsync((value, failure) -> told(failure, "in another thread"), executor)
                .thenApplyAsync(value -> fine(value, "in the next stage of another thread"), executor);
        near.thenCombine(far, this::both).whenComplete((value, failure) -> over.run());
        ready.run();
    }

    @Override
    public void cancel() {
        flag("before a stage is cancelled", false);
        verdicts.same("cancel of a stage", true, root.cancel(false));
        flag("where a stage was cancelled", false);
        CompletionStage<String> late = root.handle((value, failure) -> told(failure, "in a callback that came late"));
        verdicts.same(
                "late callback",
                "CancellationException",
                late.toCompletableFuture().getNow("did not run"));
        flag("after a callback that came late", false);
    }

    private String skipped(String value) {
        verdicts.same("a cancelled future", "no value", value);
        return value;
    }

    private String told(Throwable failure, String place) {
        flag(place, true);
        Throwable reason = failure instanceof CompletionException ? failure.getCause() : failure;
        return reason.getClass().getSimpleName();
    }

    private String fine(String value, String place) {
        flag(place, false);
        return value;
    }

    private String both(String near, String far) {
        flag("where both meet", false);
        verdicts.same("what both were told", "CancellationException, CancellationException", near + ", " + far);
        return near;
    }

    private void flag(String place, boolean expected) {
        verdicts.flag(place, expected, isCancelling());
    }
}
