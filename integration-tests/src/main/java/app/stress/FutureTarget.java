package app.stress;

import app.flag.Verdicts;
import dev.cutpoint.api.Cancellation;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** The future of a task. */
final class FutureTarget implements Target {
    private final Verdicts verdicts;
    private final ExecutorService workers;
    private final Victim victim;
    private volatile Future<?> future;

    FutureTarget(Verdicts verdicts, ExecutorService workers, int number) {
        this.verdicts = verdicts;
        this.workers = workers;
        this.victim = new Victim(verdicts, number);
    }

    @Override
    public void start(Runnable ready, Runnable over) {
        future = workers.submit(() -> {
            try {
                victim.run(ready);
                return "ran";
            } finally {
                over.run();
            }
        });
    }

    @Override
    public void cancel() {
        Future<?> cancelled = future;
        verdicts.same("cancel", true, cancelled.cancel(true));
        verdicts.same("cancel again", false, cancelled.cancel(true));
        verdicts.same("isCancelled", true, cancelled.isCancelled());
        verdicts.flag("where a future was cancelled", false, Cancellation.isCancelling());
        verdicts.same("get", CancellationException.class, failureOf(cancelled));
        verdicts.flag("where a cancelled future was asked", false, Cancellation.isCancelling());
    }

    private static Class<?> failureOf(Future<?> future) {
        try {
            return future.get().getClass();
        } catch (InterruptedException | ExecutionException | CancellationException failed) {
            return failed.getClass();
        }
    }
}
