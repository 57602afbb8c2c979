package app.guards;

import app.flag.Verdicts;
import app.waiting.Limits;
import dev.cutpoint.api.Cancellation;
import dev.cutpoint.api.CancellationKind;
import dev.cutpoint.api.CurrentCancellation;
import dev.cutpoint.api.Guard;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Cleanup can tell a time-out from a shutdown, and who asked. */
@SuppressWarnings("try") // a guard need not be named in the block that it guards
final class ReasonChecks {
    private final Verdicts verdicts;

    ReasonChecks(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    void run() {
        cancelledBy("future-cancel", (pool, future) -> future.cancel(true));
        cancelledBy("executor-shutdown", (pool, future) -> pool.shutdownNow());
        timedOut();
    }

    private void cancelledBy(String kind, Standing.Cancel cancel) {
        Trail trail = new Trail();
        Standing.cancel(
                standing -> {
                    try (Guard guard = Cancellation.defer(() -> trail.step(reason()))) {
                        standing.waits();
                    }
                },
                cancel);
        verdicts.same(kind, List.of(verdicts.agent() ? kind + " by main" : "none"), trail.steps());
    }

    private void timedOut() {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        Trail trail = new Trail();
        CountDownLatch ready = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        CompletableFuture<Void> future = Cancellation.cancellable(pool, () -> {
            try (Guard guard = Cancellation.defer(() -> trail.step(Cancellation.current()
                    .map(CurrentCancellation::kind)
                    .map(CancellationKind::word)
                    .orElse("none")))) {
                ready.countDown();
                new CountDownLatch(1).await();
                return null;
            } finally {
                over.countDown();
            }
        });
        Limits.await(ready);
        future.orTimeout(1, TimeUnit.MILLISECONDS);
        Limits.await(over);
        pool.shutdown();
        verdicts.same("a time-out", List.of(verdicts.agent() ? "timeout" : "none"), trail.steps());
    }

    static String reason() {
        return Cancellation.current()
                .map(current -> current.kind().word() + " by " + current.origin())
                .orElse("none");
    }
}
