package app.stress;

import app.flag.Verdicts;
import dev.cutpoint.api.Cancellation;
import java.util.concurrent.ExecutorService;

/** The thread of a task, which is interrupted by hand. */
final class ThreadTarget implements Target {
    private final Verdicts verdicts;
    private final ExecutorService workers;
    private final Victim victim;
    private volatile Thread thread;

    ThreadTarget(Verdicts verdicts, ExecutorService workers, int number) {
        this.verdicts = verdicts;
        this.workers = workers;
        this.victim = new Victim(verdicts, number);
    }

    @Override
    public void start(Runnable ready, Runnable over) {
        workers.execute(() -> {
            thread = Thread.currentThread();
            try {
                victim.run(ready);
            } catch (Exception unwound) {
                verdicts.flag("where the exception was taken", true, Cancellation.isCancelling());
            } finally {
                over.run();
            }
        });
    }

    @Override
    public void cancel() {
        thread.interrupt();
        verdicts.flag("where a thread was interrupted", false, Cancellation.isCancelling());
    }
}
