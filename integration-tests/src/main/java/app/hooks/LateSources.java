package app.hooks;

import java.util.concurrent.CompletableFuture;

/** Stages are cancelled before what they were made of ends. */
final class LateSources {
    private LateSources() {}

    static void completed() {
        CompletableFuture<String> source = new CompletableFuture<>();
        source.thenApply(String::length).cancel(true);
        source.complete("late");
    }

    /** The source is a stage itself, and ends inside the end of its own. */
    static void computed() {
        CompletableFuture<String> first = new CompletableFuture<>();
        first.thenApply(String::length).thenApply(String::valueOf).cancel(true);
        first.complete("late");
    }
}
