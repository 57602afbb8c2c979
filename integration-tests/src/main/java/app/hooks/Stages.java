package app.hooks;

import app.waiting.Limits;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** Callbacks and stages of a {@code CompletableFuture}. */
final class Stages {
    private Stages() {}

    static void whenComplete() {
        attachedBefore(future -> future.whenComplete((value, failure) -> Answers.cancelling()));
    }

    static void handle() {
        attachedBefore(future -> future.handle((value, failure) -> answering()));
    }

    static void exceptionally() {
        attachedBefore(future -> future.exceptionally(failure -> answering()));
    }

    static void composeAttachedBefore() {
        attachedBefore(Stages::composed);
    }

    static void composeAttachedAfter() {
        CompletableFuture<String> future = new CompletableFuture<>();
        future.cancel(false);
        Limits.settled(composed(future));
    }

    private static CompletableFuture<String> composed(CompletableFuture<String> future) {
        return future.exceptionallyCompose(failure -> CompletableFuture.completedFuture(answering()));
    }

    private static String answering() {
        Answers.cancelling();
        return "";
    }

    private static void attachedBefore(UnaryOperator<CompletableFuture<String>> attaching) {
        CompletableFuture<String> future = new CompletableFuture<>();
        CompletableFuture<String> after = attaching.apply(future);
        future.cancel(false);
        Limits.settled(after);
    }
}
