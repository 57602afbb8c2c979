package dev.cutpoint.instrument.jdk;

import static dev.cutpoint.instrument.jdk.Code.call;
import static dev.cutpoint.instrument.jdk.Code.code;

import dev.cutpoint.bootstrap.Kind;
import java.util.List;

/** {@code ForkJoinPool} and its tasks. */
final class ForkJoinHooks {
    private static final String TASK = "java/util/concurrent/ForkJoinTask";
    private static final String POOL = "java/util/concurrent/ForkJoinPool";

    private ForkJoinHooks() {}

    static List<JdkHook> hooks() {
        return List.of(
                JdkHook.of(TASK, "cancel", "(Z)Z", "requests", Requesting.answered(Kind.FUTURE_CANCEL)),
                JdkHook.of(
                                TASK + "$AdaptedInterruptibleCallable",
                                "cancel",
                                "(Z)Z",
                                "requests that interrupt",
                                Requesting.answered(Kind.FUTURE_CANCEL))
                        .until(21),
                JdkHook.of(
                                TASK + "$InterruptibleTask",
                                "cancel",
                                "(Z)Z",
                                "requests that interrupt",
                                Requesting.answered(Kind.FUTURE_CANCEL))
                        .since(22),
                JdkHook.of(
                        TASK,
                        "doExec",
                        null,
                        "computations that ran on",
                        AtCalls.after(TASK, "exec", code().loadThis().doorway("executed", "(L" + TASK + ";)V"))),
                JdkHook.of(POOL, "shutdownNow", null, "requests", Requesting.shutdownNow()),
                JdkHook.of(
                                POOL,
                                "tryTerminate",
                                "(ZZ)Z",
                                "interrupts of an orderly shutdown, left out",
                                Requesting.housekeepingUnlessRequested())
                        .until(21),
                JdkHook.of(
                                POOL,
                                "tryTerminate",
                                "(ZZ)J",
                                "interrupts of an orderly shutdown, left out",
                                Requesting.housekeepingUnlessRequested())
                        .since(22),
                endOfTasks());
    }

    /** Only tasks that a worker took from a queue: those run inside a join belong to the task that joins. */
    private static JdkHook endOfTasks() {
        return JdkHook.of(
                POOL + "$WorkQueue",
                "topLevelExec",
                null,
                "the end of fork-join tasks",
                AtCalls.before(TASK, "doExec", call("taskStarting")),
                AtCalls.after(
                        TASK, "doExec", code().text("fork-join-task").doorway("taskEnded", "(Ljava/lang/String;)V")));
    }
}
