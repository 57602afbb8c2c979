package dev.cutpoint.instrument.jdk;

import static dev.cutpoint.instrument.jdk.Code.call;
import static dev.cutpoint.instrument.jdk.Code.code;

import dev.cutpoint.bootstrap.Kind;
import java.util.List;

/** {@code AbstractExecutorService}, {@code ThreadPoolExecutor} and {@code ThreadPerTaskExecutor}. */
final class ExecutorHooks {
    private static final String BASE = "java/util/concurrent/AbstractExecutorService";
    private static final String PER_TASK = "java/util/concurrent/ThreadPerTaskExecutor";
    private static final String POOL = "java/util/concurrent/ThreadPoolExecutor";
    private static final String WORKER = POOL + "$Worker";

    private ExecutorHooks() {}

    static List<JdkHook> hooks() {
        return List.of(
                JdkHook.of(POOL, "shutdownNow", null, "requests", Requesting.shutdownNow()),
                JdkHook.of(
                        POOL,
                        "interruptIdleWorkers",
                        "(Z)V",
                        "interrupts of idle workers, left out",
                        Requesting.housekeeping()),
                JdkHook.of(POOL, "runWorker", null, "the end of pooled tasks", taskStarting(), taskEnded()),
                JdkHook.of(
                        WORKER, "interruptIfStarted", null, "interrupts of idle workers, left out", interruptWorker()),
                JdkHook.of(
                                PER_TASK,
                                "tryShutdownAndTerminate",
                                "(Z)V",
                                "requests",
                                Requesting.silent(Kind.EXECUTOR_SHUTDOWN))
                        .since(21),
                givenUp(BASE, "doInvokeAny", "invokeAny", BASE, "cancelAll"),
                givenUp(BASE, "invokeAll", "invokeAll", BASE, "cancelAll"),
                givenUp(PER_TASK, "invokeAny", "invokeAny", "java/lang/Thread", "interrupt")
                        .since(21),
                givenUp(PER_TASK, "invokeAll", "invokeAll", PER_TASK, "cancelAll")
                        .since(21));
    }

    /** A method, the name that callers know it by, and how it cancels. */
    private static JdkHook givenUp(String type, String method, String known, String target, String callee) {
        return JdkHook.of(
                type,
                method,
                null,
                "tasks that are given up together",
                Requesting.group(target, callee, 0, "tasks of " + known));
    }

    private static Weaving taskStarting() {
        return AtCalls.before("java/lang/Runnable", "run", call("taskStarting"));
    }

    private static Weaving taskEnded() {
        return AtCalls.after(
                "java/lang/Runnable", "run", code().text("pooled-task").doorway("taskEnded", "(Ljava/lang/String;)V"));
    }

    /** {@code …, thread → …, thread, locked →} and the call of the doorway takes the place of {@code thread.interrupt()}. */
    private static Weaving interruptWorker() {
        return AtCalls.instead(
                "java/lang/Thread",
                "interrupt",
                code().loadThis()
                        .virtual(WORKER, "isLocked", "()Z")
                        .doorway("interruptWorker", "(Ljava/lang/Thread;Z)V"));
    }
}
