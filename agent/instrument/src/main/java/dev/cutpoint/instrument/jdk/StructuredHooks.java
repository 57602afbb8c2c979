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
                failure("java/util/concurrent/StructuredTaskScope$SubtaskImpl").until(24),
                failure("java/util/concurrent/StructuredTaskScopeImpl$SubtaskImpl")
                        .since(25),
                JdkHook.of(
                                "java/util/concurrent/StructuredTaskScopeImpl",
                                "cancelTimeout",
                                "()V",
                                "timers of scopes, left out",
                                Requesting.timer())
                        .since(25));
    }

    /** The subtask is caught there, before its scope is told. */
    private static JdkHook failure(String type) {
        Weaving weaving = new AtHandlers(code().dup().doorway("subtaskFailed", "(Ljava/lang/Throwable;)V"));
        return JdkHook.of(type, "run", "()V", "subtasks ended by an exception", weaving)
                .since(21);
    }
}
