package app.guards;

import app.flag.Verdicts;
import dev.cutpoint.api.Cancellation;
import dev.cutpoint.api.Guard;
import dev.cutpoint.api.GuardedValue;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** When guards run, in which order, and what becomes of their exceptions and of the interrupt status. */
@SuppressWarnings("try") // a guard need not be named in the block that it guards
final class GuardChecks {
    private final Verdicts verdicts;

    GuardChecks(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    void run() {
        ranInReverseWithFailuresSuppressed();
        severalInOneGuard();
        silentUnlessCancelled();
        ranForAPendingRequest();
        statusComesBack();
        aWaitingActionIsInterrupted();
        valuesAreCleanedUp();
        releasedOnesAreNot();
    }

    private void ranInReverseWithFailuresSuppressed() {
        Trail trail = new Trail();
        Standing.cancel(standing -> {
            try (Guard first = Cancellation.defer(() -> trail.step("deferred"));
                    Guard second = Cancellation.onCancel(() -> fail(trail, "second", new IOException()));
                    Guard third = Cancellation.onCancel(() -> fail(trail, "third", new IllegalStateException()))) {
                standing.waits();
            } catch (InterruptedException e) {
                trail.step(Trail.of(e));
            }
        });
        verdicts.same(
                "guards of one block",
                verdicts.agent()
                        ? List.of(
                                "third",
                                "second",
                                "deferred",
                                "InterruptedException[IllegalStateException, CleanupFailedException<IOException>]")
                        : List.of("deferred", "InterruptedException"),
                trail.steps());
    }

    private void severalInOneGuard() {
        Trail trail = new Trail();
        Standing.cancel(standing -> {
            try (Guard guard = Cancellation.onCancel(() -> fail(trail, "first", new IllegalStateException()))
                    .defer(() -> fail(trail, "second", new IOException()))
                    .onCancel(() -> trail.step("third"))) {
                standing.waits();
            } catch (InterruptedException e) {
                trail.step(Trail.of(e));
            }
        });
        verdicts.same(
                "actions of one guard",
                verdicts.agent()
                        ? List.of(
                                "third",
                                "second",
                                "first",
                                "InterruptedException[CleanupFailedException<IOException>[IllegalStateException]]")
                        : List.of("second", "InterruptedException[CleanupFailedException<IOException>]"),
                trail.steps());
    }

    private void silentUnlessCancelled() {
        Trail trail = new Trail();
        Standing.complete(
                standing -> {
                    try (Guard guard = Cancellation.onCancel(() -> trail.step("wrong"));
                            Guard always = Cancellation.defer(() -> trail.step("always"))) {
                        trail.step("body");
                    }
                    try (Guard guard = Cancellation.onCancel(() -> trail.step("wrong"))) {
                        throw new IOException();
                    }
                },
                failure -> trail.step(Trail.of(failure)));
        verdicts.same("nobody cancels", List.of("body", "always", "IOException"), trail.steps());
    }

    /** Here the agent is not needed: the status tells. */
    private void ranForAPendingRequest() {
        Trail trail = new Trail();
        Standing.cancel(standing -> {
            try (Guard guard = Cancellation.onCancel(() -> trail.step("ran"))) {
                standing.untilAsked();
            }
            trail.step("status " + Thread.interrupted());
        });
        verdicts.same("a pending request", List.of("ran", "status true"), trail.steps());
    }

    private void statusComesBack() {
        Trail trail = new Trail();
        Standing.cancel(standing -> {
            try (Guard first = Cancellation.onCancel(() -> trail.step("first"));
                    Guard second = Cancellation.onCancel(() -> trail.step("second " + Thread.interrupted()))) {
                standing.untilAsked();
            }
            trail.step("status " + Thread.interrupted());
        });
        verdicts.same("status taken", List.of("second true", "first", "status true"), trail.steps());
    }

    private void aWaitingActionIsInterrupted() {
        Trail trail = new Trail();
        Standing.cancel(standing -> {
            try (Guard first = Cancellation.onCancel(() -> trail.step("first"));
                    Guard second = Cancellation.onCancel(() -> new CountDownLatch(1).await())) {
                standing.untilAsked();
            } catch (RuntimeException e) {
                trail.step(Trail.of(e));
            }
            trail.step("status " + Thread.interrupted());
        });
        verdicts.same(
                "an action that waits",
                List.of("first", "CleanupFailedException<InterruptedException>", "status true"),
                trail.steps());
    }

    private void valuesAreCleanedUp() {
        Trail trail = new Trail();
        Standing.cancel(standing -> {
            try (GuardedValue<String> value = Cancellation.guard("file", each -> trail.step("clean " + each))) {
                trail.step("has " + value.get());
                standing.waits();
            } catch (InterruptedException e) {
                trail.step("over");
            }
        });
        verdicts.same(
                "a value",
                verdicts.agent() ? List.of("has file", "clean file", "over") : List.of("has file", "over"),
                trail.steps());
    }

    private void releasedOnesAreNot() {
        Trail trail = new Trail();
        Standing.cancel(standing -> {
            try (GuardedValue<String> value = Cancellation.guard("file", each -> trail.step("wrong"))) {
                trail.step("gives " + value.release());
                standing.waits();
            } catch (InterruptedException e) {
                trail.step("over");
            }
        });
        verdicts.same("a released value", List.of("gives file", "over"), trail.steps());
    }

    private static void fail(Trail trail, String name, Exception failure) throws Exception {
        trail.step(name);
        throw failure;
    }
}
