package dev.cutpoint.bootstrap;

/**
 * The timers of virtual threads, which JDK 21 sets while its events for agents are off on that thread: a class that is first loaded
 * there is shown to no agent and never woven. So they are loaded before, when virtual threads are first used.
 *
 * <p>Runs once, on the thread that is the first to use a virtual thread.
 */
public final class Timers {
    private static final String[] CLASSES = {
        "java.util.concurrent.FutureTask", "java.util.concurrent.ThreadPoolExecutor$Worker"
    };

    private Timers() {}

    public static void load() throws ClassNotFoundException {
        for (String each : CLASSES) {
            Class.forName(each, false, null);
        }
    }
}
