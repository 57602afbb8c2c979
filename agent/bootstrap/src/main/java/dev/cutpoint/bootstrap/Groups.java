package dev.cutpoint.bootstrap;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Tasks that are given up together, as by {@code invokeAny}: one request, although the JDK cancels them one by one. What the same method
 * did before, which can be to run application code, is not of it. Runs on the requesting thread.
 */
public final class Groups {
    /** Threads that share a slot get two requests instead of one. */
    private static final int SLOTS = 64;

    private static final AtomicReferenceArray<Late> LATE = new AtomicReferenceArray<>(SLOTS);

    private Groups() {}

    private record Late(long threadId, long deadline, Request request) {}

    /**
     * The owner's method is about to cancel one of them; {@link #end} follows on every way out of that method, also where nothing is
     * cancelled.
     */
    public static void begin(Object owner, String tasks) {
        ThreadState state = ThreadTable.mine();
        Scope outer = state.scope;
        if (outer != null && outer.ofGroup && outer.target == owner) {
            return;
        }
        open(state, owner, outer != null ? outer.request : new Request(Kind.FUTURE_CANCEL, owner, tasks));
    }

    /** The task is late. Which others are given up with it is known only by the deadline, to the nanosecond, that they share. */
    public static void beginLate(Object task, long deadline, String tasks) {
        ThreadState state = ThreadTable.mine();
        open(state, task, state.scope != null ? state.scope.request : late(deadline, tasks));
    }

    public static void end(Object owner) {
        ThreadState state = ThreadTable.findMine();
        if (state != null && state.scope != null && state.scope.ofGroup && state.scope.target == owner) {
            Requests.end(false);
        }
    }

    private static void open(ThreadState state, Object owner, Request request) {
        state.scope = new Scope(request, owner, state.scope);
        state.scope.ofGroup = true;
    }

    private static Request late(long deadline, String tasks) {
        long thread = Jdk.threadId(Thread.currentThread());
        int slot = (int) thread & (SLOTS - 1);
        Late known = LATE.get(slot);
        if (known == null || known.threadId != thread || known.deadline != deadline) {
            known = new Late(thread, deadline, new Request(Kind.FUTURE_CANCEL, null, tasks));
            LATE.set(slot, known);
        }
        return known.request;
    }
}
