package dev.cutpoint.instrument.jdk;

import static dev.cutpoint.instrument.jdk.Code.code;

import dev.cutpoint.bootstrap.Kind;
import java.util.List;

/** {@code CompletableFuture} and its nested classes. */
final class CompletableFutureHooks {
    private static final String FUTURE = "java/util/concurrent/CompletableFuture";
    private static final String COMPOSING = FUTURE + "$UniComposeExceptionally";
    private static final String OBJECT = "Ljava/lang/Object;";
    private static final String FUNCTION = "java/util/function/Function";
    private static final String BI_FUNCTION = "java/util/function/BiFunction";
    private static final String BI_CONSUMER = "java/util/function/BiConsumer";
    private static final String COMPLETED = "(ZL" + FUTURE + ";" + OBJECT + ")V";

    private CompletableFutureHooks() {}

    static List<JdkHook> hooks() {
        return List.of(
                hook("cancel", "(Z)Z", "requests", carried(), settled(), Requesting.answered(Kind.FUTURE_CANCEL)),
                hook("completeExceptionally", null, "requests by exception, time-outs", completeExceptionally()),
                hook("orTimeout", null, "how long a time-out was, and whose", deadline()),
                hook("reportGet", null, "waiters of cancelled futures", observed()),
                hook("reportJoin", null, "waiters of cancelled futures", observed()),
                used("get"),
                used("join"),
                used("getNow"),
                used("resultNow").since(19),
                used("newIncompleteFuture"),
                hook("completeValue", null, "computations that ran on", lateValue()),
                hook("completeNull", null, "computations that ran on", lateNull()),
                hook("completeThrowable", "(Ljava/lang/Throwable;)Z", "computations ended by an exception", failed()),
                hook(
                        "encodeThrowable",
                        "(Ljava/lang/Throwable;)L" + FUTURE + "$AltResult;",
                        "stages ended by an exception",
                        failedStage()),
                hook("uniWhenComplete", null, "callbacks of whenComplete", biConsumer()),
                hook("postComplete", "()V", "pending stages", done()),
                hook("postFire", "(L" + FUTURE + ";I)L" + FUTURE + ";", "pending stages", done()),
                hook("uniHandle", null, "callbacks of handle", told(), computed(BI_FUNCTION, "apply", 2), biFunction()),
                hook(
                        "uniExceptionally",
                        null,
                        "callbacks of exceptionally",
                        told(),
                        computed(FUNCTION, "apply", 2),
                        function()),
                hook("biApply", null, StageHooks.PURPOSE, computed(BI_FUNCTION, "apply", 3)),
                hook("biAccept", null, StageHooks.PURPOSE, computed(BI_CONSUMER, "accept", 3)),
                hook("biRun", null, StageHooks.PURPOSE, computed("java/lang/Runnable", "run", 3)),
                hook("uniComposeExceptionallyStage", null, "callbacks of exceptionallyCompose", function(), toldMade()),
                JdkHook.of(
                        COMPOSING, "tryFire", null, "callbacks of exceptionallyCompose", toldComposing(), function()),
                JdkHook.of(FUTURE + "$AsyncSupply", "run", null, StageHooks.PURPOSE, supply()),
                JdkHook.of(FUTURE + "$AsyncRun", "run", null, StageHooks.PURPOSE, run()),
                JdkHook.of(FUTURE + "$Timeout", "run", null, "time-outs", timeout()),
                JdkHook.of(
                        FUTURE + "$Canceller",
                        "accept",
                        null,
                        "timers that are given up, left out",
                        Requesting.housekeeping()));
    }

    private static JdkHook hook(String method, String descriptor, String purpose, Weaving... weavings) {
        return JdkHook.of(FUTURE, method, descriptor, purpose, weavings);
    }

    private static Weaving carried() {
        return AtCalls.before(
                FUTURE + "$AltResult", "<init>", code().dup().doorway("carry", "(Ljava/lang/Throwable;)V"));
    }

    private static Weaving settled() {
        return AtCalls.after(FUTURE, "internalComplete", code().dup().doorway("settled", "(Z)V"));
    }

    private static Weaving completeExceptionally() {
        return new AtEntry(code().loadThis().load(1).doorway("completing", "(L" + FUTURE + ";Ljava/lang/Throwable;)V"));
    }

    private static Weaving deadline() {
        return new AtEntry(code().loadThis()
                .loadLong(1)
                .load(3)
                .doorway("deadline", "(L" + FUTURE + ";JLjava/util/concurrent/TimeUnit;)V"));
    }

    private static Weaving observed() {
        return new BeforeThrows(code().dup().nothing().doorway("observed", "(Ljava/lang/Throwable;" + OBJECT + ")V"));
    }

    private static JdkHook used(String method) {
        Weaving weaving = new AtEntry(code().loadThis().doorway("sourceUsed", "(L" + FUTURE + ";)V"));
        return hook(method, null, "results that are taken late", weaving);
    }

    private static Weaving lateValue() {
        return new BeforeReturns(code().dup().loadThis().load(1).doorway("completed", COMPLETED));
    }

    private static Weaving lateNull() {
        return new BeforeReturns(code().dup().loadThis().nothing().doorway("completed", COMPLETED));
    }

    private static Weaving failed() {
        return new AtEntry(code().load(1).doorway("failed", "(Ljava/lang/Throwable;)V"));
    }

    private static Weaving failedStage() {
        return new AtEntry(code().load(0).doorway("failed", "(Ljava/lang/Throwable;)V"));
    }

    private static Weaving done() {
        return new AtEntry(code().loadThis().doorway("stageDone", "(L" + FUTURE + ";)V"));
    }

    /** The stage is {@code this}, what its source ended with the first parameter. */
    private static Weaving told() {
        return new AtEntry(code().loadThis().load(1).doorway("stageHandles", StageHooks.COMPUTED));
    }

    /** The stage is what is returned, what its source ended with a field of {@code this}, null if it is pending. */
    private static Weaving toldMade() {
        return new BeforeReturns(
                code().dup().loadThis().field(FUTURE, "result", OBJECT).doorway("stageHandles", StageHooks.COMPUTED));
    }

    /** Before the function is called stage and source are still in their fields. */
    private static Weaving toldComposing() {
        return AtCalls.before(
                FUNCTION,
                "apply",
                code().loadThis()
                        .field(COMPOSING, "dep", "L" + FUTURE + ";")
                        .loadThis()
                        .field(COMPOSING, "src", "L" + FUTURE + ";")
                        .field(FUTURE, "result", OBJECT)
                        .doorway("stageHandles", StageHooks.COMPUTED));
    }

    private static Weaving biConsumer() {
        return AtCalls.instead(
                BI_CONSUMER,
                "accept",
                code().doorway("accept", "(Ljava/util/function/BiConsumer;" + OBJECT + OBJECT + ")V"));
    }

    private static Weaving biFunction() {
        return AtCalls.instead(
                BI_FUNCTION,
                "apply",
                code().doorway("apply", "(Ljava/util/function/BiFunction;" + OBJECT + OBJECT + ")" + OBJECT));
    }

    private static Weaving function() {
        return AtCalls.instead(
                FUNCTION, "apply", code().doorway("apply", "(Ljava/util/function/Function;" + OBJECT + ")" + OBJECT));
    }

    /** The stage is {@code this}, its function a parameter. */
    private static Weaving computed(String function, String method, int parameter) {
        return AtCalls.after(
                function, method, code().loadThis().load(parameter).doorway("computed", StageHooks.COMPUTED));
    }

    private static Weaving supply() {
        return AtCalls.instead(
                "java/util/function/Supplier",
                "get",
                code().doorway("supply", "(Ljava/util/function/Supplier;)" + OBJECT));
    }

    private static Weaving run() {
        return AtCalls.instead("java/lang/Runnable", "run", code().doorway("run", "(Ljava/lang/Runnable;)V"));
    }

    private static Weaving timeout() {
        return new Around(
                code().kind(Kind.TIMEOUT)
                        .loadThis()
                        .field(FUTURE + "$Timeout", "f", "L" + FUTURE + ";")
                        .doorway("begin", "(I" + OBJECT + ")V"),
                code().no().doorway("end", "(Z)V"),
                code().no().doorway("end", "(Z)V"));
    }
}
