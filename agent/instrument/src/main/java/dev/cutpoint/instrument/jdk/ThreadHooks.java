package dev.cutpoint.instrument.jdk;

import static dev.cutpoint.instrument.jdk.Code.code;

import java.util.List;

/** {@code Thread}: interrupts, looks at the interrupt status, and the end of the run. */
final class ThreadHooks {
    private static final String THREAD = "java/lang/Thread";

    private ThreadHooks() {}

    static List<JdkHook> hooks() {
        return List.of(
                hook("interrupt", "()V", "requests", interrupting()),
                hook(
                        "interrupted",
                        "()Z",
                        "tasks that ask for their status",
                        new BeforeReturns(code().dup().doorway("statusRead", "(Z)V"))),
                hook(
                        "isInterrupted",
                        "()Z",
                        "tasks that ask for their status",
                        new BeforeReturns(code().dup().loadThis().doorway("statusRead", "(ZLjava/lang/Thread;)V"))),
                hook(
                        "exit",
                        "()V",
                        "the end of threads",
                        new AtEntry(code().text("thread").doorway("threadEnded", "(Ljava/lang/String;)V"))),
                hook(
                        "dispatchUncaughtException",
                        null,
                        "threads ended by an exception",
                        new AtEntry(code().load(1).doorway("uncaught", "(Ljava/lang/Throwable;)V"))));
    }

    static Weaving interrupting() {
        return new UnlessAnswered(
                code().loadThis().doorway("interrupting", "(Ljava/lang/Thread;)Z"),
                code().loadThis().doorway("interrupted", "(Ljava/lang/Thread;)V"));
    }

    private static JdkHook hook(String method, String descriptor, String purpose, Weaving weaving) {
        return JdkHook.of(THREAD, method, descriptor, purpose, weaving);
    }
}
