package dev.cutpoint.instrument.jdk;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
    private static final JdkHook SELF_TEST =
            JdkHook.of("java/util/concurrent/CompletableFuture", "self-test", null, "a known cancellation is seen");

    private final int release;
    /** By {@link JdkHook#key()}; nothing is said there of hooks whose class is not loaded. */
    private final Map<String, State> known = new ConcurrentHashMap<>();

    public HookStates(int release) {
        this.release = release;
    }

    void bound(JdkHook hook, int places) {
        known.put(hook.key(), places > 0 ? BOUND : missing("the method is missing or looks different"));
    }

    void failed(JdkHook hook, Throwable error) {
        known.put(hook.key(), missing(error.getClass().getName()));
    }

    /** How the start-up test ended: empty if well. */
    public void tested(String complaint) {
        known.put(SELF_TEST.key(), complaint.isEmpty() ? BOUND : missing(complaint));
    }

    public void absent(JdkHook hook) {
        known.put(hook.key(), ABSENT);
    }

    /** Visits every hook of every family; the start-up test, too, once it ran. */
    public void forEach(BiConsumer<JdkHook, State> visitor) {
        for (HookFamily family : HookFamily.values()) {
            for (JdkHook each : family.hooks()) {
                State otherwise = each.isFor(release) ? NOT_LOADED : OTHER_RELEASE;
                visitor.accept(each, known.getOrDefault(each.key(), otherwise));
            }
        }
        State tested = known.get(SELF_TEST.key());
        if (tested != null) {
            visitor.accept(SELF_TEST, tested);
        }
    }

    private static State missing(String reason) {
        return new State(false, true, reason);
    }
}
