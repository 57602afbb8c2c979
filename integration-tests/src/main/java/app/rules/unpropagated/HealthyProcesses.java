package app.rules.unpropagated;

import java.util.concurrent.CompletableFuture;

/** Futures that the JDK completes. */
public final class HealthyProcesses {
    private HealthyProcesses() {}

    /** The process is the system's, which nobody asked to end it. */
    public static String derivedOfTheEndOfAProcess() throws Exception {
        Process process = new ProcessBuilder("sleep", "2").start();
        CompletableFuture<Integer> exit = process.onExit().thenApply(Process::exitValue);
        boolean cancelled = exit.cancel(true);
        return "cancelled " + cancelled + ", ended " + process.waitFor();
    }
}
