package app.hooks;

import dev.cutpoint.api.Cancellation;

/** Prints what the API answers. A class that asks here does not name the API, so that {@code watch} leaves its handlers alone. */
final class Answers {
    private Answers() {}

    static void cancelling() {
        System.out.println("cancelling " + Cancellation.isCancelling());
    }

    /** The same, when everything is over. */
    static void afterwards() {
        System.out.println("afterwards " + Cancellation.isCancelling());
    }

    static void kind() {
        System.out.println("kind "
                + Cancellation.current().map(current -> current.kind().word()).orElse("unknown"));
    }
}
