package app.flag;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** How the future that the callback is attached to hangs on the one that something happens to. */
enum Derivation {
    NONE(future -> future),
    THEN_APPLY(future -> future.thenApply(value -> value)),
    THEN_APPLY_ASYNC(future -> future.thenApplyAsync(value -> value)),
    THEN_ACCEPT_RUN(future -> future.thenAccept(value -> {}).thenRun(() -> {})),
    THEN_COMPOSE(future -> future.thenCompose(value -> done())),
    COMPOSED(future -> done().thenCompose(value -> future)),
    ALL_OF(future -> CompletableFuture.allOf(future, done())),
    ANY_OF(future -> CompletableFuture.anyOf(new CompletableFuture<>(), future)),
    COMBINED_FIRST(future -> future.thenCombine(done(), (one, other) -> one)),
    COMBINED_SECOND(future -> done().thenCombine(future, (one, other) -> one)),
    ACCEPTED_BOTH(future -> future.thenAcceptBoth(done(), (one, other) -> {})),
    RUN_AFTER_BOTH(future -> done().runAfterBoth(future, () -> {})),
    APPLIED_TO_EITHER(future -> future.applyToEither(new CompletableFuture<>(), value -> value)),
    ACCEPTED_EITHER(future -> new CompletableFuture<>().acceptEither(future, value -> {})),
    RUN_AFTER_EITHER(future -> future.runAfterEither(new CompletableFuture<>(), () -> {})),
    COPY(CompletableFuture::copy),
    MINIMAL_STAGE(CompletableFuture::minimalCompletionStage),
    AFTER_WHEN_COMPLETE(future -> future.whenComplete((value, failure) -> {})),
    AFTER_EXCEPTIONALLY_COMPOSE(future -> future.exceptionallyCompose(CompletableFuture::failedFuture)),
    RECOVERED(future -> future.handle((value, failure) -> "recovered"));

    private final Function<CompletableFuture<Object>, CompletionStage<?>> derivation;

    Derivation(Function<CompletableFuture<Object>, CompletionStage<?>> derivation) {
        this.derivation = derivation;
    }

    @SuppressWarnings("unchecked") // Nobody looks at the values.
    CompletionStage<Object> from(CompletableFuture<Object> future) {
        return (CompletionStage<Object>) derivation.apply(future);
    }

    End end(Origin origin) {
        return this == RECOVERED ? End.WELL : origin.end();
    }

    private static CompletableFuture<Object> done() {
        return CompletableFuture.completedFuture("done");
    }
}
