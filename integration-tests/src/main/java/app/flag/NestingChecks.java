package app.flag;

import static dev.cutpoint.api.Cancellation.isCancelling;

import app.waiting.Limits;
import app.waiting.Wait;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Callbacks in callbacks, tasks started by callbacks and by handlers, interrupts in callbacks. */
final class NestingChecks {
    private final Verdicts verdicts;

    NestingChecks(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    void run() {
        cancelledInsideCompleted();
        completedInsideCancelled();
        cancelledInsideCancelled();
        callbackThatThrows();
        manyCallbacks();
        inLanguageConstructs();
        startedByACallback();
        for (Wait wait : Wait.values()) {
            interruptedInACallback(wait);
            callbackInAHandler(wait);
        }
        startedByAHandler();
    }

    private void cancelledInsideCompleted() {
        CompletableFuture<String> outer = new CompletableFuture<>();
        CompletableFuture<Void> after = outer.thenAccept(value -> {
            flag("completed: before another is cancelled", false);
            cancelled(() -> flag("completed: in the callback of the cancelled one", true));
            flag("completed: after another was cancelled", false);
        });
        outer.complete("value");
        Limits.settled(after);
        flag("completed: afterwards", false);
    }

    private void completedInsideCancelled() {
        CompletableFuture<String> other = new CompletableFuture<>();
        CompletableFuture<Void> after =
                other.thenAccept(value -> flag("cancelled: in the callback of a completed one", true));
        cancelled(() -> {
            other.complete("value");
            flag("cancelled: after another was completed", true);
        });
        Limits.settled(after);
        flag("cancelled: afterwards", false);
    }

    private void cancelledInsideCancelled() {
        cancelled(() -> {
            flag("nested: in the outer callback", true);
            cancelled(() -> {
                flag("nested: in the inner callback", true);
                cancelled(() -> flag("nested: in the innermost callback", true));
                flag("nested: after the innermost callback", true);
            });
            flag("nested: after the inner callback", true);
        });
        flag("nested: after the outer callback", false);
    }

    private void callbackThatThrows() {
        CompletableFuture<String> future = new CompletableFuture<>();
        CompletableFuture<String> passed = future.whenComplete((value, failure) -> {
            throw new IllegalStateException("in the callback");
        });
        CompletableFuture<String> failed = future.handle((value, failure) -> {
            throw new IllegalStateException("in the callback");
        });
        CompletableFuture<String> afterPassed =
                passed.exceptionally(failure -> answer("throws: still cancelled", true));
        CompletableFuture<String> afterFailed = failed.exceptionally(failure -> answer("throws: failed", false));
        future.cancel(true);
        Limits.settled(afterPassed);
        Limits.settled(afterFailed);
        flag("throws: afterwards", false);
    }

    private void manyCallbacks() {
        CompletableFuture<String> future = new CompletableFuture<>();
        AtomicInteger runs = new AtomicInteger();
        List<CompletableFuture<Void>> ends = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            ends.add(future.whenComplete((value, failure) -> {
                        runs.incrementAndGet();
                        flag("one of many", true);
                    })
                    .handle((value, failure) -> answer("follower of one of many", true))
                    .thenAccept(value -> flag("third of many", false)));
        }
        future.cancel(false);
        ends.forEach(Limits::settled);
        verdicts.same("all of many run", 50, runs.get());
        flag("after many", false);
    }

    private void inLanguageConstructs() {
        cancelled(() -> {
            IntStream.range(0, 3).forEach(i -> flag("in a stream " + i, true));
            synchronized (this) {
                flag("in a monitor", true);
            }
            try {
                throw new IllegalStateException("unrelated");
            } catch (IllegalStateException e) {
                flag("in a handler", true);
            } finally {
                flag("in finally", true);
            }
            flag("after a handler", true);
        });
    }

    private void startedByACallback() {
        try (StartedTasks tasks = new StartedTasks()) {
            cancelled(() -> {
                tasks.flags().forEach((way, flag) -> verdicts.flag("started by a callback: " + way, false, flag));
                flag("after tasks were started", true);
            });
            flag("after the callback that started tasks", false);
        }
    }

    private void startedByAHandler() {
        try (StartedTasks tasks = new StartedTasks()) {
            interrupted("started by a handler", Wait.LATCH, act -> {
                try {
                    act.waits();
                } catch (InterruptedException e) {
                    tasks.flags().forEach((way, flag) -> act.no("in a task started as " + way, flag));
                    act.yes("after tasks were started", isCancelling());
                }
                act.no("after the handler", isCancelling());
            });
        }
    }

    private void interruptedInACallback(Wait wait) {
        interrupted("interrupted in a callback: " + wait, wait, act -> {
            cancelled(() -> {
                act.yes("in the callback", isCancelling());
                try {
                    act.waits();
                } catch (Exception e) {
                    act.yes("in the handler", isCancelling());
                }
                act.yes("after the handler", isCancelling());
            });
            act.no("after the callback", isCancelling());
        });
    }

    private void callbackInAHandler(Wait wait) {
        interrupted("callback in a handler: " + wait, wait, act -> {
            try {
                act.waits();
            } catch (InterruptedException e) {
                cancelled(() -> act.yes("in the callback", isCancelling()));
                act.yes("after the callback", isCancelling());
            }
            act.no("after the handler", isCancelling());
        });
    }

    private void interrupted(String name, Wait wait, Shape shape) {
        Act act = new Act(name, verdicts, wait, false);
        Thread thread = Hosts.thread(shape.asTask(act));
        thread.start();
        act.awaitTask().interrupt();
        act.serve();
        Limits.join(thread);
    }

    private static void cancelled(Runnable callback) {
        CompletableFuture<String> future = new CompletableFuture<>();
        CompletableFuture<String> after = future.whenComplete((value, failure) -> callback.run());
        future.cancel(true);
        Limits.settled(after);
    }

    private String answer(String name, boolean expected) {
        flag(name, expected);
        return name;
    }

    private void flag(String name, boolean expected) {
        verdicts.flag(name, expected, isCancelling());
    }
}
