package dev.cutpoint.instrument.jdk;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Which hooks are in place and, if not, why: for the recording and for {@code cutpoint doctor}. */
public final class HookStates {
    /**
     * How it stands with one hook.
     *
     * @param bound it is in place
     * @param expected it should be: this JDK has the method, and its class is loaded
     * @param reason why it is not in place; empty if it is
     */
    public record State(boolean bound, boolean expected, String reason) {}

    private static final State BOUND = new State(true, true, "");
    private static final State NOT_LOADED = new State(false, false, "its class is not loaded yet");
    private static final State ABSENT = new State(false, false, "its class is not in the modules of this program");
    private static final State OTHER_RELEASE = new State(false, false, "not in this JDK");
    private static final JdkHook SELF_TEST = JdkHook.of(
            "java/util/concurrent/CompletableFuture",
            "self-test",
            null,
            "a known cancellation is seen",
            (owner, method) -> 0);

    private final Map<JdkHook, State> states = Collections.synchronizedMap(new LinkedHashMap<>());

    public void expect(JdkHook hook, int release) {
        states.put(hook, hook.isFor(release) ? NOT_LOADED : OTHER_RELEASE);
    }

    void bound(JdkHook hook, int places) {
        states.put(hook, places > 0 ? BOUND : missing("the method is missing or looks different"));
    }

    void failed(JdkHook hook, Throwable error) {
        states.put(hook, missing(error.getClass().getName()));
    }

    /** How the start-up test ended: empty if well. */
    public void tested(String complaint) {
        states.put(SELF_TEST, complaint.isEmpty() ? BOUND : missing(complaint));
    }

    public void absent(JdkHook hook) {
        states.put(hook, ABSENT);
    }

    public void forEach(BiConsumer<JdkHook, State> visitor) {
        states.forEach(visitor);
    }

    private static State missing(String reason) {
        return new State(false, true, reason);
    }
}
