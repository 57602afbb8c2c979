package dev.cutpoint.bootstrap;

/** The end of tasks: what was going on in a task is over with it. Runs on the task's thread, only while somebody is cancelling. */
public final class Tasks {
    private Tasks() {}

    /** A stage took an exception that its computation threw. */
    public static void failed(Throwable exception) {
        ThreadState state = ThreadTable.findMine();
        if (state != null && exception != null) {
            failed(state, exception, "stage", null, caller(new Throwable()));
        }
    }

    /** A future took an exception that its run threw; {@link #futureEnded} follows. */
    public static void futureFailed(Object future, Throwable exception) {
        ThreadState state = ThreadTable.findMine();
        if (state != null && exception != null) {
            failed(state, exception, "future-task", future, caller(new Throwable()));
        }
    }

    /** A subtask of a scope ended by an exception; if that cancels its siblings, it is the reason. */
    public static void subtaskFailed(Throwable exception) {
        SiblingFailure.remember(exception);
        ThreadState state = ThreadTable.findMine();
        if (state != null) {
            failed(state, exception, "subtask", null, caller(new Throwable()));
        }
    }

    /** The number of the frame that called the doorway, which called the method in which {@code here} was made. */
    private static int caller(Throwable here) {
        return Jdk.depth(here) - 2;
    }

    /** A future that was cancelled is not over when what it runs inside of itself, a stage for one, takes the exception. */
    private static void failed(ThreadState state, Throwable exception, String task, Object owner, int frame) {
        for (Effect each = state.effects(); each != null; each = each.next) {
            if (!Handlers.ends(each, exception, frame)) {
                continue;
            }
            if (each.future == null) {
                finish(state, each, task, owner, exception);
            } else if (each.future == owner) {
                each.unwound = true;
            }
        }
        ThreadTable.release(state);
    }

    /** The run of a future ended; effects of that future end with it, and interrupts that were used up in it. */
    public static void futureEnded(Object future) {
        futureEnded(future, 0);
    }

    /** The same of a future of the API, whose method is called by the one that ran the task. */
    public static void runEnded(Object future) {
        futureEnded(future, 1);
    }

    /** {@code further}: how many frames are between the one that ran the task and the doorway's. */
    private static void futureEnded(Object future, int further) {
        ThreadState state = ThreadTable.findMine();
        if (state == null) {
            return;
        }
        for (Effect each = state.effects(); each != null; each = each.next) {
            if (each.future == future || isUsedUp(each, further)) {
                finish(state, each, "future-task", future, each.unwound ? each.exception : null);
            }
        }
        state.lastComputation = null;
        ThreadTable.release(state);
    }

    /**
     * Application code cleared the status without looking at it. Where it is not below the handler that took an interrupt, it owns the
     * thread and makes it ready for the next task: the one before is over.
     */
    public static void statusCleared() {
        ThreadState state = ThreadTable.findMine();
        if (state == null) {
            return;
        }
        for (Effect each = state.effects(); each != null; each = each.next) {
            if (each.stage == Effect.Stage.STALE) {
                state.remove(each);
            } else if (each.delivered && isUsedUp(each, 0)) {
                finish(state, each, "job", null, null);
            }
        }
        ThreadTable.release(state);
    }

    /** An interrupt of the thread that was taken above this frame, in the run that ends here, and not given back. */
    private static boolean isUsedUp(Effect effect, int further) {
        boolean over = effect.stage == Effect.Stage.RECOVERED || effect.stage == Effect.Stage.PENDING;
        return over
                && effect.told()
                && !effect.isHeld()
                && !Jdk.interrupted(Thread.currentThread())
                && effect.depth > Jdk.depth(new Throwable()) - further;
    }

    /** The outermost task of a worker ended, or its thread did: all effects end. */
    public static void ended(String task, boolean threadEnds) {
        ThreadState state = ThreadTable.findMine();
        if (state == null) {
            return;
        }
        for (Effect each = state.effects(); each != null; each = each.next) {
            if (each.stage != Effect.Stage.STALE) {
                finish(state, each, task, null, each.unwound ? each.exception : null);
            }
            if (threadEnds) {
                state.remove(each);
            }
        }
        if (threadEnds) {
            state.shield = null; // one that its thread could not take down for want of stack
        }
        state.lastComputation = null;
        ThreadTable.release(state);
    }

    /** The thread dies of an exception; {@link #ended} follows. */
    public static void uncaught(Throwable exception) {
        ThreadState state = ThreadTable.findMine();
        if (state == null) {
            return;
        }
        int frame = caller(new Throwable());
        for (Effect each = state.effects(); each != null; each = each.next) {
            each.unwound |= Handlers.ends(each, exception, frame);
        }
    }

    /** A worker takes its next task: a status that somebody cleared meanwhile can no longer hit it. */
    public static void starting() {
        ThreadState state = ThreadTable.findMine();
        if (state == null || Jdk.interrupted(Thread.currentThread())) {
            return;
        }
        for (Effect each = state.effects(); each != null; each = each.next) {
            if (each.stage == Effect.Stage.STALE && !each.isHeld()) {
                state.remove(each);
            }
        }
        ThreadTable.release(state);
    }

    private static void finish(ThreadState state, Effect effect, String task, Object owner, Throwable exception) {
        boolean interrupted = !effect.cleared && (effect.isHeld() || Jdk.interrupted(Thread.currentThread()));
        EffectRecords.ended(effect, task, owner, exception, interrupted);
        boolean left = interrupted && effect.stage == Effect.Stage.PENDING;
        if (left) {
            effect.stage = Effect.Stage.STALE;
        } else {
            state.remove(effect);
        }
    }
}
