package dev.cutpoint.instrument.jdk;

import static dev.cutpoint.instrument.jdk.Code.call;
import static dev.cutpoint.instrument.jdk.Code.code;

import java.util.List;

/** {@code VirtualThread}: its own {@code interrupt}, its waits, and the end of its run; and what it would load unseen. */
final class VirtualThreadHooks {
    private static final String THREAD = "java/lang/VirtualThread";

    private VirtualThreadHooks() {}

    static List<JdkHook> hooks() {
        return List.of(
                hook(
                                "<clinit>",
                                "()V",
                                "classes whose loading would not be seen",
                                new AtEntry(call("virtualThreadsBegin")))
                        .until(24),
                hook("interrupt", "()V", "requests", ThreadHooks.interrupting()),
                hook(
                        "isInterrupted",
                        "()Z",
                        "tasks that ask for their status",
                        new BeforeReturns(code().dup().loadThis().doorway("statusRead", "(ZLjava/lang/Thread;)V"))),
                hook(
                        "run",
                        "(Ljava/lang/Runnable;)V",
                        "the end of virtual threads",
                        ended("runWith"),
                        ended("dispatchUncaughtException")),
                timer("cancel", "(Ljava/util/concurrent/Future;)V").until(21),
                timer("cancelTimeoutTask", "()V").since(22),
                // Nothing that could park runs before the yield, and what runs after it runs mounted.
                hook("yieldContinuation", "()Z", "waits", new Timed("waited")));
    }

    private static JdkHook timer(String method, String descriptor) {
        return hook(method, descriptor, "timers of timed waits, left out", Requesting.timer());
    }

    private static JdkHook hook(String method, String descriptor, String purpose, Weaving... weavings) {
        return JdkHook.of(THREAD, method, descriptor, purpose, weavings).since(21);
    }

    private static Weaving ended(String callee) {
        return AtCalls.after(
                THREAD, callee, code().text("virtual-thread").doorway("threadEnded", "(Ljava/lang/String;)V"));
    }
}
