package app.flag;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** The callbacks of a future that are given its {@code Throwable}. */
enum Callback {
    WHEN_COMPLETE(
            Runs.AT_ONCE, (future, executor, probe) -> future.whenComplete((value, failure) -> probe.accept(failure))),
    WHEN_COMPLETE_ASYNC(
            Runs.IN_THE_POOL,
            (future, executor, probe) -> future.whenCompleteAsync((value, failure) -> probe.accept(failure))),
    WHEN_COMPLETE_ASYNC_ON(
            Runs.IN_AN_EXECUTOR,
            (future, executor, probe) -> future.whenCompleteAsync((value, failure) -> probe.accept(failure), executor)),
    HANDLE(Runs.AT_ONCE, (future, executor, probe) -> future.handle((value, failure) -> tell(probe, failure))),
    HANDLE_ASYNC(
            Runs.IN_THE_POOL,
            (future, executor, probe) -> future.handleAsync((value, failure) -> tell(probe, failure))),
    HANDLE_ASYNC_ON(
            Runs.IN_AN_EXECUTOR,
            (future, executor, probe) -> future.handleAsync((value, failure) -> tell(probe, failure), executor)),
    EXCEPTIONALLY(Runs.AT_ONCE, (future, executor, probe) -> future.exceptionally(failure -> tell(probe, failure))),
    EXCEPTIONALLY_ASYNC(
            Runs.IN_THE_POOL, (future, executor, probe) -> future.exceptionallyAsync(failure -> tell(probe, failure))),
    EXCEPTIONALLY_ASYNC_ON(
            Runs.IN_AN_EXECUTOR,
            (future, executor, probe) -> future.exceptionallyAsync(failure -> tell(probe, failure), executor)),
    EXCEPTIONALLY_COMPOSE(
            Runs.AT_ONCE, (future, executor, probe) -> future.exceptionallyCompose(failure -> told(probe, failure))),
    EXCEPTIONALLY_COMPOSE_ASYNC(
            Runs.IN_THE_POOL,
            (future, executor, probe) -> future.exceptionallyComposeAsync(failure -> told(probe, failure))),
    EXCEPTIONALLY_COMPOSE_ASYNC_ON(
            Runs.IN_AN_EXECUTOR,
            (future, executor, probe) -> future.exceptionallyComposeAsync(failure -> told(probe, failure), executor));

    /** Which thread runs it. */
    enum Runs {
        AT_ONCE,
        IN_THE_POOL,
        IN_AN_EXECUTOR
    }

    private interface Attachment {
        CompletionStage<Object> attach(CompletionStage<Object> future, Executor executor, Consumer<Throwable> probe);
    }

    private final Runs runs;
    private final Attachment attachment;

    Callback(Runs runs, Attachment attachment) {
        this.runs = runs;
        this.attachment = attachment;
    }

    Runs runs() {
        return runs;
    }

    boolean onlyAfterFailure() {
        return name().startsWith("EXCEPTIONALLY");
    }

    /** Whether it makes a failed future end well. */
    boolean recovers() {
        return !name().startsWith("WHEN_COMPLETE");
    }

    /** {@code probe} runs in the callback; the executor is for those that take one. */
    CompletableFuture<Object> attach(CompletionStage<Object> future, Executor executor, Consumer<Throwable> probe) {
        return attachment.attach(future, executor, probe).toCompletableFuture();
    }

    private static Object tell(Consumer<Throwable> probe, Throwable failure) {
        probe.accept(failure);
        return "told";
    }

    private static CompletionStage<Object> told(Consumer<Throwable> probe, Throwable failure) {
        return CompletableFuture.completedFuture(tell(probe, failure));
    }
}
