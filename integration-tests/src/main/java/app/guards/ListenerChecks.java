package app.guards;

import app.flag.Verdicts;
import app.waiting.Limits;
import dev.cutpoint.api.Cancellation;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;

/** Actions for cancelled futures: once, for those that are cancelled, and for no others. */
final class ListenerChecks {
    private final Verdicts verdicts;

    ListenerChecks(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    void run() {
        stages();
        stagesThatEndOtherwise();
        tasks();
        tasksThatEndOtherwise();
        failuresReachNobody();
    }

    private void stages() {
        Trail trail = new Trail();
        CompletableFuture<String> future = new CompletableFuture<>();
        CompletableFuture<String> derived = future.thenApply(value -> value);
        Cancellation.onCancel(future, () -> trail.step("before " + ReasonChecks.reason()));
        Cancellation.onCancel(derived, () -> trail.step("derived " + ReasonChecks.reason()));
        future.cancel(true);
        future.cancel(true);
        Cancellation.onCancel(future, () -> trail.step("after " + ReasonChecks.reason()));
        String reason = verdicts.agent() ? "future-cancel by main" : "none";
        verdicts.same(
                "stages",
                List.of("after " + reason, "before " + reason, "derived " + reason),
                trail.steps().stream().sorted().toList());
    }

    private void stagesThatEndOtherwise() {
        Trail trail = new Trail();
        CompletableFuture<String> completed = new CompletableFuture<>();
        CompletableFuture<String> failed = new CompletableFuture<>();
        Cancellation.onCancel(completed, () -> trail.step("completed"));
        Cancellation.onCancel(failed, () -> trail.step("timed out"));
        completed.complete("value");
        failed.completeExceptionally(new TimeoutException());
        completed.cancel(true);
        verdicts.same("stages that end otherwise", List.of(), trail.steps());
    }

    private void tasks() {
        Trail trail = new Trail();
        CountDownLatch told = new CountDownLatch(1);
        FutureTask<String> task = new FutureTask<>(() -> "value");
        Cancellation.onCancel(task, () -> {
            trail.step("before " + ReasonChecks.reason());
            told.countDown();
        });
        task.cancel(true);
        Limits.await(told);
        Cancellation.onCancel(task, () -> trail.step("after " + ReasonChecks.reason()));
        String reason = verdicts.agent() ? "future-cancel by main" : "none";
        verdicts.same("tasks", List.of("before " + reason, "after " + reason), trail.steps());
    }

    private void tasksThatEndOtherwise() {
        Trail trail = new Trail();
        FutureTask<String> task = new FutureTask<>(() -> "value");
        task.run();
        Cancellation.onCancel(task, () -> trail.step("completed"));
        verdicts.same("tasks that end otherwise", List.of(), trail.steps());
    }

    /** Of both kinds: what the logger writes is not the program's affair. */
    private void failuresReachNobody() {
        System.setProperty("java.util.logging.config.class", Silence.class.getName());
        CompletableFuture<String> future = new CompletableFuture<>();
        Cancellation.onCancel(future, () -> {
            throw new IllegalStateException();
        });
        verdicts.same("cancel", true, future.cancel(true));
        Cancellation.onCancel(future, () -> {
            throw new IllegalStateException();
        });
    }

    /** Read by the logging of the JDK, which then has no handlers. */
    public static final class Silence {}
}
