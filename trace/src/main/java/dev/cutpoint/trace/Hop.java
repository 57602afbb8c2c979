package dev.cutpoint.trace;

import java.time.Duration;
import java.util.Optional;

/**
 * The cancellation became visible on another thread or in another future, without cancelling
 * anything there.
 *
 * @param after since the request
 * @param what class of the callback's function, or of the future that was waited for
 * @param at the application frame where it happened
 * @param ran how long the callback ran
 * @param exception what the waiter saw, or how the callback failed
 */
public record Hop(
        Type type,
        TaskThread thread,
        Duration after,
        String what,
        Optional<Frame> at,
        Optional<Duration> ran,
        Optional<String> exception) {

    /** What kind of hop. */
    public enum Type {
        /** A callback of a cancelled future ran. */
        CALLBACK,
        /** A guard ran in such a callback. */
        CLEANUP,
        /** A waiter got the {@code CancellationException} of another task's future. */
        OBSERVED
    }
}
