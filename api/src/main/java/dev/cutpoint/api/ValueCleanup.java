package dev.cutpoint.api;

/**
 * How a value is given up when the task that was to hand it on is cancelled.
 *
 * @param <T> the type of the value
 */
@FunctionalInterface
public interface ValueCleanup<T> {
    /** Runs on the thread that closes the {@link GuardedValue}. What it throws skips no other action. */
    void clean(T value) throws Exception;
}
