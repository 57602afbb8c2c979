package app.guards;

import app.flag.Verdicts;
import dev.cutpoint.api.Cancellation;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** What is held back, and that it is given back; and checkpoints, which hear what is not held back. */
final class ShieldChecks {
    private final Verdicts verdicts;

    ShieldChecks(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    void run() throws Exception {
        heldUntilTheEnd();
        nested();
        statusFromBefore();
        cleanupWaits();
        resultsAndExceptionsPass();
        ownInterruptsStay();
        checkpoints();
    }

    private void heldUntilTheEnd() {
        Trail trail = new Trail();
        Standing.cancel(standing -> {
            Cancellation.shielded(() -> {
                standing.untilAsked();
                trail.step(state());
                return null;
            });
            trail.step(state());
            try {
                Cancellation.checkpoint();
            } catch (InterruptedException e) {
                trail.step("heard " + state());
            }
        });
        verdicts.same(
                "held back",
                verdicts.agent()
                        ? List.of("status false, flag false", "status true, flag true", "heard status false, flag true")
                        : List.of(
                                "status true, flag false", "status true, flag false", "heard status false, flag false"),
                trail.steps());
    }

    private void nested() {
        Trail trail = new Trail();
        Standing.cancel(standing -> {
            Cancellation.shielded(() -> {
                Cancellation.shielded(() -> {
                    standing.untilAsked();
                    return null;
                });
                trail.step("between " + Thread.currentThread().isInterrupted());
                return null;
            });
            trail.step("after " + Thread.interrupted());
        });
        verdicts.same("nested", List.of("between " + !verdicts.agent(), "after true"), trail.steps());
    }

    private void statusFromBefore() {
        Trail trail = new Trail();
        Standing.cancel(standing -> {
            standing.untilAsked();
            Cancellation.shielded(() -> {
                trail.step(state());
                return null;
            });
            trail.step(state());
        });
        String flag = "flag " + verdicts.agent();
        verdicts.same("status from before", List.of("status false, " + flag, "status true, " + flag), trail.steps());
    }

    /** The cleanup of a task that is cancelled can wait, and its task stays cancelled. */
    private void cleanupWaits() {
        Trail trail = new Trail();
        Standing.cancel(standing -> {
            try {
                standing.waits();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                Cancellation.shielded(() -> {
                    TimeUnit.MILLISECONDS.sleep(1);
                    Cancellation.checkpoint();
                    trail.step("waited");
                    return null;
                });
            }
            trail.step(state());
        });
        verdicts.same("cleanup that waits", List.of("waited", "status true, flag " + verdicts.agent()), trail.steps());
    }

    private void resultsAndExceptionsPass() throws Exception {
        verdicts.same("result", 7, Cancellation.shielded(() -> 7));
        Callable<Integer> callable = () -> 8;
        verdicts.same("result of a callable", 8, Cancellation.shielded(callable));
        try {
            Cancellation.shielded(() -> {
                throw new IOException("own");
            });
            verdicts.same("exception", "thrown", "not");
        } catch (IOException e) {
            verdicts.same("exception", "own", e.getMessage());
        }
        Thread.currentThread().interrupt();
        try {
            Cancellation.shielded(() -> {
                throw new IllegalStateException();
            });
        } catch (IllegalStateException e) {
            verdicts.same("status after an exception", true, Thread.interrupted());
        }
    }

    private void ownInterruptsStay() {
        boolean inside = Cancellation.shielded(() -> {
            Thread.currentThread().interrupt();
            return Thread.currentThread().isInterrupted();
        });
        verdicts.same("own interrupt, inside", true, inside);
        verdicts.same("own interrupt, afterwards", true, Thread.interrupted());
    }

    private void checkpoints() throws InterruptedException {
        Cancellation.checkpoint();
        Thread.currentThread().interrupt();
        boolean thrown = false;
        try {
            Cancellation.checkpoint();
        } catch (InterruptedException e) {
            thrown = true;
        }
        verdicts.same("checkpoint", true, thrown);
        verdicts.same("status after a checkpoint", false, Thread.interrupted());
    }

    private static String state() {
        return "status " + Thread.currentThread().isInterrupted() + ", flag " + Cancellation.isCancelling();
    }
}
