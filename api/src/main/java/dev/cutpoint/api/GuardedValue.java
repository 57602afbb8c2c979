package dev.cutpoint.api;

/**
 * A value that a task is going to hand on, and that is given up when the task is cancelled before: a temporary file, a connection, a
 * reservation. Made by {@link Cancellation#guard}, for try-with-resources.
 *
 * <pre>{@code
 * try (GuardedValue<Path> file = Cancellation.guard(Files.createTempFile("in", null), Files::delete)) {
 *     download(file.get());
 *     return file.release();
 * }
 * }</pre>
 *
 * <p>{@link #close} cleans up when the current thread is cancelling then, as {@link Guard} says, and when the value was not released. Who hands
 * the value on releases it at that moment: a request that is pending while the block is left in the normal way is a cancellation, too.
 * After an ordinary failure nothing is done; {@link Cancellation#defer} is for that. All else is as with a guard: exceptions, interrupt
 * status, threads, and what is left of it without the agent.
 *
 * @param <T> the type of the value
 */
public final class GuardedValue<T> implements AutoCloseable {
    private final T value;
    private final Guard guard = new Guard();

    GuardedValue(T value, ValueCleanup<? super T> cleanup) {
        if (cleanup == null) {
            throw new NullPointerException("cleanup");
        }
        this.value = value;
        guard.add(() -> cleanup.clean(value), "guard", false);
    }

    /** The value, which still belongs to this guard unless it was released. */
    public T get() {
        return value;
    }

    /** The value, which is the caller's from now on: it is not cleaned up any more. */
    public T release() {
        guard.clear();
        return value;
    }

    /** Cleans the value up if the task is cancelled and the value was not released. */
    @Override
    public void close() {
        guard.close();
    }
}
