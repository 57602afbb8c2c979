package dev.cutpoint.bootstrap;

/** The moment a task learns of a request: the birth of an exception, or a look at its status. Runs on the interrupted thread. */
public final class Deliveries {
    private Deliveries() {}

    /** Whether any thread has been interrupted whose exception is still to come. */
    public static boolean possible() {
        return ThreadTable.count != 0 || SelfInterrupts.any;
    }

    /** An {@code InterruptedException} or relative was constructed on this thread. */
    public static void born(Throwable exception) {
        ThreadState state = ThreadTable.findMine();
        if (state == null) {
            SelfInterrupts.born(exception);
            return;
        }
        boolean delivered = deliver(state, exception);
        boolean hit = takeStale(state, exception, delivered);
        if (delivered || hit) {
            SelfInterrupts.forget();
        } else {
            SelfInterrupts.born(exception);
            replace(state, exception);
        }
        ThreadTable.release(state);
    }

    private static boolean deliver(ThreadState state, Throwable exception) {
        boolean delivered = false;
        for (Effect each = state.effects(); each != null; each = each.next) {
            if (each.stage == Effect.Stage.PENDING && couldBe(each)) {
                deliver(each, exception, delivered);
                delivered = true;
            }
        }
        return delivered;
    }

    /** A task that is asked to end itself meets its own status, whatever was left on the thread before. */
    private static boolean takeStale(ThreadState state, Throwable exception, boolean delivered) {
        boolean stale = false;
        for (Effect each = state.effects(); each != null; each = each.next) {
            if (each.stage == Effect.Stage.STALE && couldBe(each)) {
                if (!delivered) {
                    EffectRecords.delivered(each, exception.getClass().getName(), true, stale);
                }
                state.remove(each);
                stale = true;
            }
        }
        return stale;
    }

    /** The JDK throws nothing for a status that is held back, or that the application took away; the application itself may. */
    private static boolean couldBe(Effect effect) {
        return !effect.isHeld() && (!effect.cleared || Asker.isMaker());
    }

    private static void deliver(Effect effect, Throwable exception, boolean shared) {
        EffectRecords.delivered(effect, exception.getClass().getName(), false, shared);
        effect.exception = exception;
        effect.replacement = null;
        effect.delivered = true;
        effect.depth = Jdk.depth(new Throwable());
        effect.stage = Effect.Stage.BORN;
    }

    /** Without a request waiting, a handler that makes a new exception of the same meaning hands the cancellation on. */
    private static void replace(ThreadState state, Throwable exception) {
        for (Effect each = state.effects(); each != null; each = each.next) {
            if (each.stage == Effect.Stage.CAUGHT || each.stage == Effect.Stage.BORN) {
                each.replacement = exception;
            }
        }
    }

    /**
     * The thread asked for its interrupt status and it was set. Recorded once an effect, if it was application code that asked.
     *
     * @param cleared {@code Thread.interrupted()} asked: from now on only what the application throws itself delivers this effect; an
     *     exception of the JDK, and a status that is set when the task ends, are about a later request
     */
    public static void statusRead(boolean cleared) {
        ThreadState state = ThreadTable.findMine();
        if (state == null || state.movesStatus) {
            return;
        }
        for (Effect each = state.effects(); each != null; each = each.next) {
            boolean known = each.isHeld() || (each.told() && (each.cleared || !cleared));
            if (each.stage == Effect.Stage.PENDING && !known && Asker.isApplication()) {
                each.cleared |= cleared;
                if (!each.told()) {
                    each.statusRead = true;
                    each.depth = Jdk.depth(new Throwable());
                    EffectRecords.delivered(each, null, false, false);
                }
            }
        }
    }

    /**
     * The thread interrupts itself: it gives a signal back that it took before. Not a request. Inside of a handler it is the one that the
     * handler took, otherwise any that was ever taken: a loop may have kept it for its end.
     */
    static void restored() {
        ThreadState state = ThreadTable.findMine();
        if (state != null && state.movesStatus) {
            return;
        }
        SelfInterrupts.mark();
        if (state == null) {
            return;
        }
        boolean inHandler = Handlers.isInside(state);
        for (Effect each = state.effects(); each != null; each = each.next) {
            boolean open = each.stage == Effect.Stage.BORN || each.stage == Effect.Stage.CAUGHT;
            if (each.told() && !each.isHeld() && each.stage != Effect.Stage.STALE && (open || !inHandler)) {
                each.cleared = false;
                boolean again = each.stage != Effect.Stage.PENDING || each.statusRead;
                each.stage = Effect.Stage.PENDING;
                if (again) {
                    EffectRecords.restored(each);
                }
            }
        }
    }
}
