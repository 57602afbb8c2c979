package dev.cutpoint.instrument.jdk;

import static dev.cutpoint.instrument.jdk.Code.code;

import java.util.List;

/** The stages of {@code CompletableFuture} that compute something, each a nested class of its own. */
final class StageHooks {
    static final String PURPOSE = "what a late result was computed by";

    private static final String FUTURE = "java/util/concurrent/CompletableFuture";
    static final String COMPUTED = "(L" + FUTURE + ";Ljava/lang/Object;)V";

    private StageHooks() {}

    static List<JdkHook> hooks() {
        return List.of(
                stage("UniApply", "java/util/function/Function", "apply"),
                stage("UniAccept", "java/util/function/Consumer", "accept"),
                stage("UniRun", "java/lang/Runnable", "run"),
                stage("OrApply", "java/util/function/Function", "apply"),
                stage("OrAccept", "java/util/function/Consumer", "accept"),
                stage("OrRun", "java/lang/Runnable", "run"));
    }

    /** Between the call of the function and the completion of the stage both are still in their fields. */
    private static JdkHook stage(String name, String function, String method) {
        String type = FUTURE + '$' + name;
        Weaving computed = AtCalls.after(
                function,
                method,
                code().loadThis()
                        .field(type, "dep", "L" + FUTURE + ";")
                        .loadThis()
                        .field(type, "fn", "L" + function + ";")
                        .doorway("computed", COMPUTED));
        return JdkHook.of(type, "tryFire", null, PURPOSE, computed);
    }
}
