package dev.cutpoint.instrument.jdk;

import static dev.cutpoint.instrument.jdk.Code.code;

import dev.cutpoint.bootstrap.Kind;
import java.util.List;

/** {@code FutureTask}, which also carries the futures of thread pools and of thread-per-task executors. */
final class FutureTaskHooks {
    private static final String TASK = "java/util/concurrent/FutureTask";

    private FutureTaskHooks() {}

    static List<JdkHook> hooks() {
        return List.of(
                hook("cancel", "(Z)Z", "requests", Requesting.answered(Kind.FUTURE_CANCEL)),
                hook("run", "()V", "the end of the task", ended()),
                hook("runAndReset", null, "the end of a periodic run", ended()),
                hook(
                        "set",
                        null,
                        "computations that ran on",
                        new AtEntry(code().loadThis().load(1).doorway("set", "(L" + TASK + ";Ljava/lang/Object;)V"))),
                hook(
                        "setException",
                        null,
                        "tasks ended by an exception",
                        new AtEntry(code().loadThis()
                                .load(1)
                                .doorway("futureFailed", "(Ljava/lang/Object;Ljava/lang/Throwable;)V"))),
                hook(
                        "report",
                        null,
                        "waiters of cancelled futures",
                        new BeforeThrows(code().dup()
                                .loadThis()
                                .doorway("observed", "(Ljava/lang/Throwable;Ljava/lang/Object;)V"))));
    }

    private static JdkHook hook(String method, String descriptor, String purpose, Weaving weaving) {
        return JdkHook.of(TASK, method, descriptor, purpose, weaving);
    }

    private static Weaving ended() {
        return new BeforeReturns(code().loadThis().doorway("futureEnded", "(Ljava/lang/Object;)V"));
    }
}
