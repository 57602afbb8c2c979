package dev.cutpoint.instrument.jdk;

import static dev.cutpoint.instrument.jdk.Code.call;
import static dev.cutpoint.instrument.jdk.Code.code;

import dev.cutpoint.bootstrap.Kind;
import java.util.List;

/** {@code ForkJoinPool} and its tasks. */
final class ForkJoinHooks {
    private static final String TASK = "java/util/concurrent/ForkJoinTask";
    private static final String POOL = "java/util/concurrent/ForkJoinPool";
    private static final String LOSERS = "tasks of invokeAny";
    private static final String UNFINISHED = "tasks of invokeAll";

    private ForkJoinHooks() {}

    static List<JdkHook> hooks() {
        return List.of(
                cancel(TASK, "requests"),
                cancel(TASK + "$AdaptedInterruptibleCallable", "requests that interrupt")
                        .since(19)
                        .until(21),
                cancel(TASK + "$InterruptibleTask", "requests that interrupt").since(22),
                cancel("java/util/concurrent/DelayScheduler$ScheduledForkJoinTask", "requests of scheduled tasks")
                        .since(25),
                JdkHook.of(
                                TASK + "$CallableWithTimeout",
                                "postExec",
                                "()Z",
                                "timers of tasks with a time-out, left out",
                                Requesting.housekeeping())
                        .since(25),
                tryTerminate("(ZZ)Z").until(21),
                tryTerminate("(ZZ)J").since(22),
                JdkHook.of(
                        TASK,
                        "doExec",
                        null,
                        "computations that ran on",
                        AtCalls.after(TASK, "exec", code().loadThis().doorway("executed", "(L" + TASK + ";)V"))),
                endOfTasks(),
                givenUp(POOL, "invokeAny", null, Requesting.group(TASK, "cancelIgnoringExceptions", 0, LOSERS))
                        .until(21),
                givenUp(
                                TASK + "$InvokeAnyRoot",
                                "invokeAny",
                                null,
                                Requesting.group(TASK + "$InvokeAnyTask", "onRootCompletion", 2, LOSERS))
                        .since(22),
                givenUp(
                                POOL,
                                "invokeAll",
                                "(Ljava/util/Collection;JLjava/util/concurrent/TimeUnit;)Ljava/util/List;",
                                Requesting.group(TASK, "cancelIgnoringExceptions", 0, UNFINISHED))
                        .until(21),
                givenUp(TASK, "quietlyJoinPoolInvokeAllTask", null, Requesting.late(TASK, UNFINISHED))
                        .since(22));
    }

    private static JdkHook givenUp(String type, String method, String descriptor, Weaving... weavings) {
        return JdkHook.of(type, method, descriptor, "tasks that are given up together", weavings);
    }

    private static JdkHook cancel(String type, String purpose) {
        return JdkHook.of(type, "cancel", "(Z)Z", purpose, Requesting.answered(Kind.FUTURE_CANCEL));
    }

    /** Called by {@code shutdownNow}, by a close that is interrupted, and by workers that see the end of their pool, who are left out. */
    private static JdkHook tryTerminate(String descriptor) {
        Weaving weaving = new Around(
                code().loadThis().loadInt(1).doorway("beginTerminating", "(Ljava/lang/Object;Z)V"),
                code().no().doorway("end", "(Z)V"),
                code().no().doorway("end", "(Z)V"));
        return JdkHook.of(POOL, "tryTerminate", descriptor, "requests to end a pool at once", weaving);
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
