package app.stress;

import app.StructuredScope;
import app.flag.Verdicts;
import dev.cutpoint.api.Cancellation;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;

/** A structured scope with one subtask; its owner shuts it down when it is told to. */
final class ScopeTarget implements Target {
    private final Verdicts verdicts;
    private final ExecutorService workers;
    private final Victim victim;
    private final CountDownLatch asked = new CountDownLatch(1);

    ScopeTarget(Verdicts verdicts, ExecutorService workers, int number) {
        this.verdicts = verdicts;
        this.workers = workers;
        this.victim = new Victim(verdicts, number);
    }

    @Override
    public void start(Runnable ready, Runnable over) {
        workers.execute(() -> {
            try {
                own(ready);
            } catch (InterruptedException nobodyDoesThat) {
                verdicts.same("owner of a scope", "left alone", "interrupted");
            } finally {
                over.run();
            }
        });
    }

    private void own(Runnable ready) throws InterruptedException {
        try (StructuredScope scope = StructuredScope.open()) {
            scope.fork(() -> subtask(ready));
            asked.await();
            scope.shutDown();
            scope.join();
        }
        verdicts.flag("where a scope was shut down", false, Cancellation.isCancelling());
    }

    private void subtask(Runnable ready) {
        try {
            victim.run(ready);
        } catch (Exception unwound) {
            throw new IllegalStateException(unwound);
        }
    }

    @Override
    public void cancel() {
        asked.countDown();
    }
}
