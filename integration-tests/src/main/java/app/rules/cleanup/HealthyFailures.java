package app.rules.cleanup;

import app.rules.Threads;

/** Handlers that wait, of exceptions that are no cancellation. */
public final class HealthyFailures {
    private HealthyFailures() {}

    public static String waitsAfterAFailure() {
        Thread task = Threads.platform(() -> {
            try {
                throw new IllegalStateException("no answer");
            } catch (IllegalStateException e) {
                Thread.sleep(250);
            }
        });
        Threads.join(task);
        return "ended";
    }
}
