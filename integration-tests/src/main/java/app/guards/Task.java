package app.guards;

/** What is going to be cancelled. */
@FunctionalInterface
interface Task {
    /** {@code standing}: waits until it is interrupted, and lets the canceller know that it stands there. */
    void run(Standing standing) throws Exception;
}
