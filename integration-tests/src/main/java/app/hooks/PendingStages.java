package app.hooks;

import java.util.concurrent.CompletableFuture;

/** Stages that wait when they are made, and what becomes of them later. */
final class PendingStages {
    private PendingStages() {}

    static void withdrawn() {
        new CompletableFuture<String>().thenApply(String::length).cancel(false);
    }

    /** Nothing depends on the stage, so it is not asked to complete others. */
    static void computed() {
        CompletableFuture<String> source = new CompletableFuture<>();
        CompletableFuture<Integer> first = source.thenApply(String::length);
        source.complete("abc");
        if (first.getNow(0) != "abc".length()) {
            throw new AssertionError(first);
        }
    }
}
