package dev.cutpoint.api;

/** What a {@link Guard} runs. */
@FunctionalInterface
public interface CleanupAction {
    /** Runs on the thread that closes the guard. What it throws skips no other action. */
    void run() throws Exception;
}
