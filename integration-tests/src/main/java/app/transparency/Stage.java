package app.transparency;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** The ways to derive a future from one or two others. */
enum Stage {
    THEN_APPLY((one, two, executor, callback) -> one.thenApply(callback::apply)),
    THEN_APPLY_ASYNC((one, two, executor, callback) -> one.thenApplyAsync(callback::apply, executor)),
    THEN_ACCEPT((one, two, executor, callback) -> objects(one.thenAccept(callback::apply))),
    THEN_RUN_ASYNC((one, two, executor, callback) -> objects(one.thenRunAsync(callback::run, executor))),
    THEN_COMPOSE((one, two, executor, callback) -> one.thenCompose(callback::compose)),
    THEN_COMPOSE_ASYNC((one, two, executor, callback) -> one.thenComposeAsync(callback::compose, executor)),
    THEN_COMBINE((one, two, executor, callback) -> one.thenCombine(two, callback::combine)),
    THEN_COMBINE_ASYNC((one, two, executor, callback) -> one.thenCombineAsync(two, callback::combine, executor)),
    ACCEPT_BOTH((one, two, executor, callback) -> objects(one.thenAcceptBoth(two, callback::combine))),
    RUN_AFTER_BOTH((one, two, executor, callback) -> objects(one.runAfterBoth(two, callback::run))),
    APPLY_TO_EITHER((one, two, executor, callback) -> one.applyToEither(two, callback::apply)),
    RUN_AFTER_EITHER((one, two, executor, callback) -> objects(one.runAfterEitherAsync(two, callback::run, executor))),
    WHEN_COMPLETE((one, two, executor, callback) -> one.whenComplete(callback::handle)),
    WHEN_COMPLETE_ASYNC((one, two, executor, callback) -> one.whenCompleteAsync(callback::handle, executor)),
    HANDLE((one, two, executor, callback) -> one.handle(callback::handle)),
    HANDLE_ASYNC((one, two, executor, callback) -> one.handleAsync(callback::handle, executor)),
    EXCEPTIONALLY((one, two, executor, callback) -> one.exceptionally(callback::recover)),
    EXCEPTIONALLY_ASYNC((one, two, executor, callback) -> one.exceptionallyAsync(callback::recover, executor)),
    EXCEPTIONALLY_COMPOSE((one, two, executor, callback) -> one.exceptionallyCompose(callback::composeFailure)),
    EXCEPTIONALLY_COMPOSE_ASYNC(
            (one, two, executor, callback) -> one.exceptionallyComposeAsync(callback::composeFailure, executor)),
    ALL_OF((one, two, executor, callback) -> objects(CompletableFuture.allOf(one, two))),
    ANY_OF((one, two, executor, callback) -> CompletableFuture.anyOf(one, two)),
    COPY((one, two, executor, callback) -> one.copy()),
    MINIMAL((one, two, executor, callback) ->
            objects(one.minimalCompletionStage().toCompletableFuture())),
    TIMED((one, two, executor, callback) -> one.orTimeout(1, TimeUnit.DAYS)),
    TIMED_VALUE((one, two, executor, callback) -> one.completeOnTimeout("late", 1, TimeUnit.DAYS)),
    SUPPLY_ASYNC((one, two, executor, callback) -> CompletableFuture.supplyAsync(callback::get, executor)),
    COMPLETE_ASYNC((one, two, executor, callback) -> one.completeAsync(callback::get, executor)),
    PENDING((one, two, executor, callback) -> new CompletableFuture<>());

    /** Derives a future; those that are no use to it are left alone. */
    interface Deriving {
        CompletableFuture<Object> derive(
                CompletableFuture<Object> one,
                CompletableFuture<Object> two,
                Executor executor,
                GraphCallback callback);
    }

    private final Deriving deriving;

    Stage(Deriving deriving) {
        this.deriving = deriving;
    }

    CompletableFuture<Object> derive(
            CompletableFuture<Object> one, CompletableFuture<Object> two, Executor executor, GraphCallback callback) {
        return deriving.derive(one, two, executor, callback);
    }

    @SuppressWarnings("unchecked") // Nobody but the journal looks at the values.
    private static CompletableFuture<Object> objects(CompletableFuture<?> future) {
        return (CompletableFuture<Object>) future;
    }
}
