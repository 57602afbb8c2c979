package app.hooks;

import java.util.concurrent.FutureTask;

/** Something is cancelled while the JVM ends. */
final class Shutdowns {
    private Shutdowns() {}

    static void cancelledInAHook() {
        FutureTask<String> task = new FutureTask<>(() -> "");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> task.cancel(false)));
    }
}
