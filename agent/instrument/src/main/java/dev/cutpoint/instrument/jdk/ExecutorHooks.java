package dev.cutpoint.instrument.jdk;

import static dev.cutpoint.instrument.jdk.Code.call;
import static dev.cutpoint.instrument.jdk.Code.code;

import dev.cutpoint.bootstrap.Kind;
import java.util.List;

/** {@code ThreadPoolExecutor} and {@code ThreadPerTaskExecutor}. */
final class ExecutorHooks {
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
                                "java/util/concurrent/ThreadPerTaskExecutor",
                                "shutdownNow",
                                null,
                                "requests",
                                Requesting.silent(Kind.EXECUTOR_SHUTDOWN))
                        .since(21));
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
