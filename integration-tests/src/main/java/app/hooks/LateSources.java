package app.hooks;

import app.waiting.Limits;
import java.util.concurrent.CompletableFuture;

/** Stages are cancelled before what they were made of ends. */
final class LateSources {
    private LateSources() {}

    static void completed() {
        if (!ended().isDone()) {
            throw new IllegalStateException("not ended");
        }
    }

    private static CompletableFuture<Object> ended() {
        CompletableFuture<Object> source = new CompletableFuture<>();
        source.thenApply(Object::hashCode).cancel(true);
        source.complete(new Object());
        return source;
    }

    static void got() {
        Limits.get(ended());
    }

    static void joined() {
        ended().join();
    }

    static void gotNow() {
        ended().getNow("");
    }

    /** A method of 19 and later. */
    static void resultNow() throws ReflectiveOperationException {
        CompletableFuture.class.getMethod("resultNow").invoke(ended());
    }

    static void followed() {
        if (ended().thenApply(Object::toString).isCompletedExceptionally()) {
            throw new IllegalStateException("nothing failed");
        }
    }

    /** The source is a stage itself, and ends inside the end of its own. */
    static void computed() {
        CompletableFuture<String> first = new CompletableFuture<>();
        first.thenApply(String::length).thenApply(String::valueOf).cancel(true);
        first.complete("late");
    }
}
