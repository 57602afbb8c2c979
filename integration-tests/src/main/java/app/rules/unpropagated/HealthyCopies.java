package app.rules.unpropagated;

import app.rules.Span;
import java.util.concurrent.CompletableFuture;

/** Copies of a future that are cancelled. */
public final class HealthyCopies {
    private HealthyCopies() {}

    /** The source is kept, and read when there is time. */
    public static String copyIsCancelled() throws Exception {
        CompletableFuture<String> reply = new CompletableFuture<>();
        CompletableFuture<String> copy = reply.copy();
        CompletableFuture<String> other = reply.copy();
        boolean cancelled = copy.cancel(true);
        Span.pass();
        reply.complete("reply");
        return other.join() + ", cancelled " + cancelled;
    }
}
