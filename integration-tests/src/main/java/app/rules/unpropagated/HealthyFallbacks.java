package app.rules.unpropagated;

import app.rules.Span;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Stages that get a value before their source has one. */
public final class HealthyFallbacks {
    private HealthyFallbacks() {}

    /** A value instead of a cancellation. */
    public static String stageIsCompletedByHand() throws Exception {
        CompletableFuture<String> reply = new CompletableFuture<>();
        CompletableFuture<Integer> length = reply.thenApply(String::length);
        boolean first = length.complete(0);
        Span.pass();
        return length.join() + " " + first + ' ' + reply.complete("reply");
    }

    public static String stageHasADefault() throws Exception {
        CompletableFuture<String> reply = new CompletableFuture<>();
        int value = reply.thenApply(String::length)
                .completeOnTimeout(0, 1, TimeUnit.MILLISECONDS)
                .join();
        Span.pass();
        return value + " " + reply.complete("reply");
    }
}
