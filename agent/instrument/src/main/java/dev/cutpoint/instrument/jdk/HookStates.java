package dev.cutpoint.instrument.jdk;

import java.util.Map;
import java.util.Set;
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
     * @param repairs how often it was lost and its class woven again
     */
    public record State(boolean bound, boolean expected, String reason, int repairs) {
        private State(boolean bound, boolean expected, String reason) {
            this(bound, expected, reason, 0);
        }
    }

    private static final State BOUND = new State(true, true, "");
    private static final State NOT_LOADED = new State(false, false, "its class is not loaded yet");
    private static final State ABSENT = new State(false, false, "its class is not in the modules of this program");
    private static final State OTHER_RELEASE = new State(false, false, "not in this JDK");
    private static final String LOST = "its class was replaced by another agent";
    private static final JdkHook SELF_TEST =
            JdkHook.of("java/util/concurrent/CompletableFuture", "self-test", null, "a known cancellation is seen");

    private final int release;
    /** By {@link JdkHook#key()}; nothing is said there of hooks whose class is not loaded. */
    private final Map<String, State> known = new ConcurrentHashMap<>();

    /** Types, by internal name, that had their weaving and have it no more. */
    private final Set<String> lost = ConcurrentHashMap.newKeySet();

    /** By internal name of the type. */
    private final Map<String, Integer> repairs = new ConcurrentHashMap<>();

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

    /** The VM runs a class as it was without its hooks. */
    public void lost(Class<?> type) {
        lost.add(nameOf(type));
    }

    /** It is going to be woven again; counted before it shows. */
    public void repairing(Class<?> type) {
        repairs.merge(nameOf(type), 1, Integer::sum);
    }

    /** It has its hooks again. */
    public void found(Class<?> type) {
        lost.remove(nameOf(type));
    }

    private static String nameOf(Class<?> type) {
        return type.getName().replace('.', '/');
    }

    /** Visits every hook of every family; the start-up test, too, once it ran. */
    public void forEach(BiConsumer<JdkHook, State> visitor) {
        for (HookFamily family : HookFamily.values()) {
            for (JdkHook each : family.hooks()) {
                visitor.accept(each, each.isFor(release) ? state(each) : OTHER_RELEASE);
            }
        }
        State tested = known.get(SELF_TEST.key());
        if (tested != null) {
            visitor.accept(SELF_TEST, tested);
        }
    }

    private State state(JdkHook hook) {
        State state = known.getOrDefault(hook.key(), NOT_LOADED);
        int count = repairs.getOrDefault(hook.type(), 0);
        return lost.contains(hook.type())
                ? new State(false, true, LOST, count)
                : new State(state.bound(), state.expected(), state.reason(), count);
    }

    private static State missing(String reason) {
        return new State(false, true, reason);
    }
}
