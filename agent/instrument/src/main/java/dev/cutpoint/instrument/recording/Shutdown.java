package dev.cutpoint.instrument.recording;

import dev.cutpoint.bootstrap.ShutdownSequence;

/** Puts the end of the recording behind the application's shutdown hooks, in which {@code shutdownNow} is often called. */
final class Shutdown {
    private static volatile Thread flightRecorderHook;

    private Shutdown() {}

    /** Runs when shutdown begins, before any shutdown hook. */
    static void first(Runnable action) throws ClassNotFoundException {
        ShutdownSequence.first(action);
    }

    /** Runs after all shutdown hooks have ended. */
    static void last(Runnable action) {
        ShutdownSequence.last(action);
    }

    /**
     * The flight recorder ends recordings in a shutdown hook of its own, at the same time as the application's hooks run. It is taken out
     * here and run by us later. In the middle of a shutdown it stays.
     */
    static void moveFlightRecorderHook() {
        try {
            Thread hook = ShutdownSequence.hookNamed("JFR Shutdown Hook");
            if (hook != null && Runtime.getRuntime().removeShutdownHook(hook)) {
                flightRecorderHook = hook;
            }
        } catch (IllegalStateException shuttingDown) {
            // its own hook is running already
        }
    }

    /** Its code runs here and now; starting a thread that late would be refused. */
    @SuppressWarnings("DoNotCall")
    static void runFlightRecorderHook() {
        Thread hook = flightRecorderHook;
        if (hook != null) {
            hook.run();
        }
    }
}
