package app.flag;

import java.util.Optional;

/** Where a task runs and how it is cancelled. */
interface Host {
    String name();

    /** The word of the cancellation's kind. */
    String kind();

    /** The thread that cancels, by name; empty where another one does it for the caller. */
    default Optional<String> asker() {
        return Optional.of("main");
    }

    /**
     * Starts the task, has it cancelled when it is ready, and returns after its end.
     *
     * @param cancelling what the canceller does: it awaits the task and then calls what it is given
     */
    void run(Runnable task, Cancelling cancelling);

    /** What the flag is in the next task on the same thread; empty where there is no next one. */
    default Optional<Boolean> nextTask() {
        return Optional.empty();
    }

    /** Cancels when the time has come. */
    interface Cancelling {
        void by(Request request);
    }

    /** Asks for the end of the task, which runs on that thread. */
    interface Request {
        void cancel(Thread thread);
    }
}
