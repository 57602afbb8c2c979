package dev.cutpoint.instrument.jdk;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Which hooks are in place and, if not, why: for the recording and for {@code cutpoint doctor}. */
public final class HookStates {
    private static final String BOUND = "";
    private static final String NOT_LOADED = "class not loaded yet";

    private static final JdkHook SELF_TEST = JdkHook.of(
            "java/util/concurrent/CompletableFuture",
            "self-test",
            null,
            "a known cancellation is seen",
            (owner, method) -> 0);

    private final Map<JdkHook, String> reasons = Collections.synchronizedMap(new LinkedHashMap<>());

    public void expect(JdkHook hook, int release) {
        reasons.put(hook, hook.isFor(release) ? NOT_LOADED : "not in this JDK");
    }

    void bound(JdkHook hook, int places) {
        reasons.put(hook, places > 0 ? BOUND : "the method is missing or looks different");
    }

    public void failed(JdkHook hook, Throwable error) {
        reasons.put(hook, error.getClass().getName());
    }

    /** How the start-up test ended: empty if well. */
    public void tested(String complaint) {
        reasons.put(SELF_TEST, complaint);
    }

    public void absent(JdkHook hook) {
        reasons.put(hook, "no such class in this JDK");
    }

    /** Gives each hook and the reason why it is not bound, empty if it is. */
    public void forEach(BiConsumer<JdkHook, String> visitor) {
        reasons.forEach(visitor);
    }
}
