package app.flag;

/**
 * A task that waits, and handles in one of the many shapes that Java offers. Each shape says what the flag is at each point. The classes
 * of shapes name the API themselves, so that their handlers are woven in every profile.
 */
interface Shape {
    void play(Act act) throws Exception;

    /** The whole task. What the shape throws goes on unhandled, since a handler here would take it. */
    default Runnable asTask(Act act) {
        Unchecked<RuntimeException> unchecked = unchecked(this);
        return () -> {
            try {
                unchecked.play(act);
            } finally {
                act.end();
            }
        };
    }

    @SuppressWarnings("unchecked") // Checked exceptions are a matter of the compiler only.
    private static Unchecked<RuntimeException> unchecked(Shape shape) {
        Unchecked<Exception> checked = shape::play;
        return (Unchecked<RuntimeException>) (Unchecked<?>) checked;
    }

    /** A shape whose exceptions are those of its type parameter. */
    interface Unchecked<E extends Exception> {
        void play(Act act) throws E;
    }
}
