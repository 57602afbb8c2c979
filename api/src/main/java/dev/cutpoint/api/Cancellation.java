package dev.cutpoint.api;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;

/**
 * Asks whether the current thread is on its way out of a cancelled task, the analogue of asking whether it is unwinding after a
 * panic, and does what follows from the answer. Cleanup code asks it to tell an ordinary end from a cancelled one: to give up a half-written
 * file, to avoid another long wait, to say in a log which cancellation it was.
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
 * <p><b>Without the agent</b> the answers are {@code false} and empty, and each of the other methods says what is left of it. The agent gives
 * the two private methods at the end of this class, and those of one that is not public, other bodies; nothing else changes, and application
 * code needs neither a dependency nor a setting.
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

    /**
     * A guard that runs its action when its scope is left because of cancellation, and not otherwise; see {@link Guard} for when that is, for
     * the order of several and for exceptions. {@link #current} tells the action which cancellation it is, and so a time-out from a shutdown.
     *
     * <pre>{@code
     * try (Guard undo = Cancellation.onCancel(() -> account.credit(amount))) {
     *     account.debit(amount);
     *     partner.confirm();          // may wait, and so may be cancelled
     * }
     * }</pre>
     *
     * <p><b>Cost.</b> Two small objects, and one question to the flag when it is closed. <b>Without the agent</b> the interrupt status decides.
     */
    public static Guard onCancel(CleanupAction action) {
        return new Guard().onCancel(action);
    }

    /**
     * A guard that runs its action however its scope is left, to stand among those that do so only when cancelled; what it did then is in the
     * trace as well. See {@link Guard}. <b>Without the agent</b> the same.
     */
    public static Guard defer(CleanupAction action) {
        return new Guard().defer(action);
    }

    /**
     * A guard that owns a value until it is released, and cleans it up when its scope is left because of cancellation; see
     * {@link GuardedValue}.
     *
     * @param value may be null, which the cleanup is then given
     */
    public static <T> GuardedValue<T> guard(T value, ValueCleanup<? super T> cleanup) {
        return new GuardedValue<>(value, cleanup);
    }

    /**
     * Has an action run when a future is cancelled: once, never twice, at once when it is cancelled already, never when it ends otherwise. For
     * a {@code CompletableFuture} that is what a callback of a cancelled future is to {@link #isCancelling}: a stage that fails because the one
     * before it was cancelled counts, and one that timed out does not.
     *
     * <p><b>Threads.</b> For a {@code CompletableFuture} as with {@code whenComplete}: the thread that cancels, or the calling one when it is
     * cancelled already. Any other future, {@code FutureTask} for one, tells only those who wait for it: there a thread of its own waits, a
     * virtual one from JDK 21 on, a daemon before, and runs the action. It lives until the future is done; of a future that is never done,
     * such as those that {@code shutdownNow} returns, it is never given back.
     *
     * <p><b>Exceptions</b> of the action reach neither the one who cancels nor the caller; they go to the {@code System.Logger} named {@code
     * dev.cutpoint.api}, and into the trace. Inside of the action the flag is true and {@link #current} tells which cancellation it is.
     *
     * <p><b>Without the agent</b> the same but for the flag and the trace.
     */
    public static void onCancel(Future<?> future, Runnable action) {
        CancelListener.add(future, action);
    }

    /**
     * Runs a call that no cancellation is to disturb. An interrupt that comes meanwhile is held back; when the call is over, by whatever way, it
     * takes effect: the interrupt status is set, and the task is cancelled at the next place where it waits. An interrupt that was there before
     * is held back with it, so that cleanup can wait although its task is cancelled. Shields nest; the outermost one gives back what was held.
     *
     * <p><b>Guarantees.</b> No interrupt is lost: each takes effect inside, if it came before the shield was up, or is held until the end.
     * {@code isInterrupted} says false meanwhile. The flag inside is what it was before: what is held back has not happened yet. An interrupt that
     * the thread sends to itself is not held back, since it is no request. The result of the call, or its exception, is the caller's.
     *
     * <p><b>Threads.</b> The call runs on the calling thread, with its thread locals and locks; threads that it starts are not shielded. Virtual
     * ones, too. A long call is a long time without cancellation: the trace says how long it was held back.
     *
     * <p><b>Cost.</b> With the agent an entry in a table and an object, about 0.1 µs; {@code Thread.interrupt} looks for a shield in any case.
     *
     * <p><b>Without the agent</b> only an interrupt that was there before is held back. One that comes meanwhile takes effect inside: nobody can
     * keep it from doing so.
     *
     * @param <T> the type of the result
     * @param <X> what the call throws
     */
    public static <T, X extends Exception> T shielded(ShieldedCall<T, X> call) throws X {
        Object shield = Agent.shield();
        boolean interrupted = shield == null && Thread.interrupted();
        try {
            return call.call();
        } finally {
            if (shield != null) {
                Agent.unshield(shield);
            } else if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** As {@link #shielded(ShieldedCall)}, for a {@code Callable} that is there already. */
    public static <T> T shielded(Callable<T> call) throws Exception {
        return shielded((ShieldedCall<T, Exception>) call::call);
    }

    /**
     * A place where a task that computes lets itself be cancelled: it does nothing, or throws when the interrupt status is set, and clears it
     * by that, as every waiting method of the JDK does. In traces and in coverage it is a suspend point with both of its exits.
     *
     * <p><b>Cost.</b> One read of the interrupt status, of the order of a nanosecond, though not to be had in the innermost of loops. <b>Without
     * the agent</b> the same.
     *
     * @throws InterruptedException the current thread was interrupted
     */
    public static void checkpoint() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("cancelled at a checkpoint");
        }
    }

    /**
     * Runs a computation on an executor, as {@code CompletableFuture.supplyAsync} does, with a future whose cancellation reaches it.
     *
     * <ul>
     *   <li>{@code cancel(true)} interrupts the thread that computes, {@code cancel(false)} does not. A time-out by {@code orTimeout} interrupts,
     *       too: nobody waits for the result any more. A computation that has not begun is not begun.
     *   <li>The interrupt comes only while that computation runs. What is left of it at the end is cleared: it hits neither the next task on
     *       the thread nor the stages that the same thread goes on with. Another interrupt that comes at the same time as the one for the
     *       computation cannot be told from it and goes with it.
     *   <li>Stages derived from it ({@code thenApply}, {@code copy} and their kin) hand cancellation and time-outs on to it, when all that depend
     *       on it were given up; and so on along the chain. A stage that nobody gave up, a thread that waits for it, {@code allOf} and {@code
     *       anyOf} keep it going; of {@code thenCombine} and its kin the first source is told alone.
     *   <li>What the computation throws is what the future fails with, as {@code completeExceptionally} has it.
     * </ul>
     *
     * <p><b>Threads.</b> Any may cancel. The interrupt is sent by the one that does. The end of the computation waits for an interrupt that is
     * being sent at that moment.
     *
     * <p><b>Without the agent</b> the same; with it, one cancellation in the trace, however many stages it came through.
     *
     * @param computation may throw {@code InterruptedException}
     * @throws java.util.concurrent.RejectedExecutionException the executor does not take it
     */
    public static <T> CompletableFuture<T> cancellable(Executor executor, Callable<? extends T> computation) {
        return CancellableFuture.start(executor, computation);
    }

    /** Whether a scope that ends now ends because of cancellation, as well as can be known. */
    static boolean isLeaving() {
        return isCancelling() || (!Agent.present() && Thread.currentThread().isInterrupted());
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
