package dev.cutpoint.instrument.jdk;

import static dev.cutpoint.instrument.jdk.Code.code;

import dev.cutpoint.bootstrap.Kind;
import java.util.List;

/** {@code StructuredTaskScope}: a class in 21 to 24, an interface with one implementation from 25 on. */
final class StructuredHooks {
    private StructuredHooks() {}

    static List<JdkHook> hooks() {
        return List.of(
                JdkHook.of(
                                "java/util/concurrent/StructuredTaskScope",
                                "interruptAll",
                                "()V",
                                "requests",
                                Requesting.silent(Kind.SCOPE_SHUTDOWN))
                        .since(21)
                        .until(24),
                JdkHook.of(
                                "java/util/concurrent/StructuredTaskScopeImpl",
                                "interruptAll",
                                "()V",
                                "requests",
                                Requesting.silent(Kind.SCOPE_SHUTDOWN))
                        .since(25),
                subtask("java/util/concurrent/StructuredTaskScope$SubtaskImpl").until(24),
                subtask("java/util/concurrent/StructuredTaskScopeImpl$SubtaskImpl")
                        .since(25),
                JdkHook.of(
                                "java/util/concurrent/StructuredTaskScopeImpl",
                                "scheduleTimeout",
                                "(Ljava/time/Duration;)V",
                                "how long a time-out was, and whose",
                                new AtEntry(code().loadThis()
                                        .load(1)
                                        .doorway("deadline", "(Ljava/lang/Object;Ljava/time/Duration;)V")))
                        .since(25),
                JdkHook.of(
                                "java/util/concurrent/StructuredTaskScopeImpl",
                                "cancelTimeout",
                                "()V",
                                "timers of scopes, left out",
                                Requesting.timer())
                        .since(25));
    }

    /** What the subtask throws is caught there, before its scope is told. */
    private static JdkHook subtask(String type) {
        Weaving failed = new AtHandlers(code().dup().doorway("subtaskFailed", "(Ljava/lang/Throwable;)V"));
        Weaving ended = new BeforeReturns(code().text("subtask").doorway("taskEnded", "(Ljava/lang/String;)V"));
        return JdkHook.of(type, "run", "()V", "the end of subtasks", failed, ended)
                .since(21);
    }
}
