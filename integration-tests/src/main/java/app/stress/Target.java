package app.stress;

/** What is started, waits, and is cancelled once. */
interface Target {
    /** {@code ready} runs when it can be cancelled, {@code over} when nothing of it is left to be checked. */
    void start(Runnable ready, Runnable over);

    /** One cancellation, no more and no less. */
    void cancel();
}
