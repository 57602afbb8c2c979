package dev.cutpoint.api;

import java.util.Optional;

/**
 * Asks whether the current thread is on its way out of a cancelled task, the analogue of asking whether it is unwinding after a
 * panic. Cleanup code asks it to tell an ordinary end from a cancelled one: to give up a half-written file, to avoid another
 * long wait, to say in a log which cancellation it was.
 *
 * <pre>{@code
 * try (Upload upload = open()) {
 *     ...
 * } finally {
 *     if (Cancellation.isCancelling()) {
 *         Cancellation.current().ifPresent(c -> log("upload given up: cancellation " + c.id() + " by " + c.origin()));
 *     }
 * }
 * }</pre>
 *
 * <p><b>Without the agent</b> the answers are {@code false} and empty. The agent gives the two private methods at the end of this
 * class other bodies; nothing else here changes, and application code needs neither a dependency nor a setting.
 *
 * <p><b>Cost.</b> Asking is a pure read of the state of the current thread, on whatever thread. It allocates nothing (but for what
 * {@link #current} returns), takes no lock, never waits, never throws, and leaves the interrupt status as it is. While no thread of
 * the JVM is cancelling it is the read of one static field.
 *
 * <p><b>Classes that use it</b> are instrumented in every profile, so that the flag can be exact in their handlers. In a class that
 * does not name this API, and that the profile does not instrument either, no handler is known to take the signal: there the third
 * case of {@link #isCancelling} may last until the task ends.
 */
public final class Cancellation {
    private Cancellation() {}

    /**
     * Whether the current thread is cancelling. It is
     *
     * <ol>
     *   <li><b>inside a callback of a cancelled future</b>: one whose {@code Throwable} argument is a {@code CancellationException},
     *       or a {@code CompletionException} caused by one. On whichever thread runs it, that of the canceller included; with all
     *       that the callback calls, and nothing after it;
     *   <li><b>while the interrupt status is set by somebody's request</b>, also after a handler restored it, whether or not the
     *       thread has waited yet;
     *   <li><b>from the birth of an {@code InterruptedException}</b>, or a relative such as {@code ClosedByInterruptException},
     *       <b>until the handler that took it is left</b> by going on normally with the status clear, or the task ends. So in
     *       {@code finally} blocks, in {@code close()} of try-with-resources, in the catch block, and in outer ones after a rethrow,
     *       also a wrapped one.
     * </ol>
     *
     * <p>It is not in code that merely calls {@code cancel()}; in a waiter that finds another task's future cancelled; after an
     * interrupt that the thread sent to itself; in callbacks of a future that failed or timed out; in tasks that a cancelling task
     * started; after the end of the task, although its thread may go on with another. The flag nests, and follows a virtual thread
     * from carrier to carrier.
     *
     * @return false without the agent
     */
    public static boolean isCancelling() {
        return cancelling();
    }

    /**
     * The cancellation that the current thread is handling; of nested ones, the innermost.
     *
     * @return empty when {@link #isCancelling} is false, and always without the agent; also empty in the rare case of a cancellation
     *     whose request nobody saw, because it was made before the agent came or is of a kind that this version of the API does not
     *     know
     */
    public static Optional<CurrentCancellation> current() {
        Object[] request = request();
        return request == null
                ? Optional.empty()
                : CancellationKind.of((String) request[1])
                        .map(kind -> new CurrentCancellation((Long) request[0], kind, (String) request[2]));
    }

    /** Gets another body from the agent. An agent of any version finds it by name and type: it must keep both. */
    private static boolean cancelling() {
        return false;
    }

    /**
     * Gets another body from the agent, which answers null or identifier ({@code Long}), word of the kind and name of the asking
     * thread. JDK types only, because the agent may not name classes of the application.
     */
    private static Object[] request() {
        return null;
    }
}
