package dev.cutpoint.bootstrap;

/**
 * Interrupts that are held back while their thread runs a shielded call, see {@code Cancellation.shielded} of the API.
 *
 * <p>Holding is the last thing that a requester does, and closing the first thing that the shielded thread does at the end: whatever goes
 * wrong before or after, no interrupt is lost.
 */
public final class Shields {
    /** To be waited for an interrupt that is being set just now; a requester that the system has stopped is not waited for any longer. */
    private static final long LONGEST_NANOS = 100_000_000L;

    private Shields() {}

    /** Runs on the thread that shields itself. */
    public static Object enter() {
        ThreadState state = ThreadTable.mine();
        Shield shield = new Shield(state.shield);
        try {
            state.shield = shield;
            awaitLanding(state);
            takeStatus(state, shield);
            return shield;
        } catch (Throwable error) {
            exit(shield);
            throw error;
        }
    }

    /** Runs on the shielded thread. An inner shield hands what it holds to the outer one. */
    public static void exit(Object entered) {
        Shield shield = (Shield) entered;
        boolean held = shield.close();
        ThreadState state = ThreadTable.findMine();
        if (state != null) {
            state.shield = shield.outer;
        }
        if (held && (shield.outer == null || !shield.outer.hold())) {
            setStatus(state);
            if (state != null) {
                record(state);
            }
        }
        if (state != null) {
            ThreadTable.release(state);
        }
    }

    /**
     * Whether an interrupt is held back; if not, the caller sets the status. Runs on the requesting thread.
     *
     * @param effect null when the request is unknown
     */
    static boolean hold(ThreadState target, Effect effect) {
        for (Shield each = target.shield; each != null; each = each.outer) {
            if (effect != null) {
                effect.heldBy = each;
            }
            if (each.hold()) {
                return true;
            }
        }
        if (effect != null) {
            effect.heldBy = null;
        }
        return false;
    }

    /** The status of the target has been set by the calling thread. */
    public static void landed(Thread target) {
        ThreadState state = ThreadTable.find(Jdk.threadId(target));
        long requester = Jdk.threadId(Thread.currentThread());
        for (Effect each = state == null ? null : state.effects(); each != null; each = each.next) {
            if (each.requester == requester) {
                each.landed = true;
            }
        }
    }

    /**
     * A requester that looked before this shield was there is about to set the status. It has added its effect before it looked: either it
     * sees the shield, or its effect is seen here.
     */
    @SuppressWarnings("ThreadPriorityCheck") // nobody wakes us: it is the end of a method that has begun
    private static void awaitLanding(ThreadState state) {
        long start = System.nanoTime();
        while (isLanding(state) && System.nanoTime() - start < LONGEST_NANOS) {
            Thread.yield();
        }
    }

    private static boolean isLanding(ThreadState state) {
        for (Effect each = state.effects(); each != null; each = each.next) {
            if (!each.landed && !each.isHeld() && each.stage == Effect.Stage.PENDING) {
                return true;
            }
        }
        return false;
    }

    private static void takeStatus(ThreadState state, Shield shield) {
        if (!Jdk.interrupted(Thread.currentThread())) {
            return;
        }
        shield.hold();
        state.movesStatus = true;
        try {
            Thread.interrupted();
        } finally {
            state.movesStatus = false;
        }
        for (Effect each = state.effects(); each != null; each = each.next) {
            boolean pending = each.stage == Effect.Stage.PENDING || each.stage == Effect.Stage.STALE;
            if (pending && !each.isHeld()) {
                each.knownBefore = true;
                each.heldBy = shield;
            }
        }
    }

    private static void setStatus(ThreadState state) {
        if (state != null) {
            state.movesStatus = true;
        }
        try {
            Thread.currentThread().interrupt();
        } finally {
            if (state != null) {
                state.movesStatus = false;
            }
        }
    }

    private static void record(ThreadState state) {
        long now = System.nanoTime();
        for (Effect each = state.effects(); each != null; each = each.next) {
            Shield shield = each.heldBy;
            if (shield != null && shield.isOver()) {
                each.heldBy = null;
                each.landed = true;
                each.releasedAt = now;
                ShieldHold hold = new ShieldHold(each, now - Math.max(shield.nanos, each.nanos), each.knownBefore);
                each.knownBefore = false;
                if (!each.request.isSilent()) {
                    EventSink.emit(hold);
                }
            }
        }
    }
}
