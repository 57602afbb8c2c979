package dev.cutpoint.bootstrap;

/**
 * What handlers of application classes do with a cancellation. Runs on the interrupted thread, called from woven code.
 *
 * <p>A handler is known by a number that weaving gave it and by the depth of its frame, so that a recursive call is not taken for it.
 * Only the handler that took the exception can end the cancelling state.
 */
public final class Handlers {
    /** Frames of ours above that of a handler when its depth is taken: the doorway's and two of this class. */
    private static final int ABOVE_HANDLER = 3;

    private Handlers() {}

    /** Entry of a {@code catch}. */
    public static void caught(Throwable exception, int site) {
        enter(exception, site, true);
    }

    /** Entry of a {@code finally} that runs because of an exception: it may replace the exception by another one, or by returning lose it. */
    public static void unwinding(Throwable exception, int site) {
        enter(exception, site, false);
    }

    private static void enter(Throwable exception, int site, boolean recorded) {
        ThreadState state = ThreadTable.findMine();
        if (state == null) {
            return;
        }
        int depth = Jdk.depth(new Throwable());
        for (Effect each = state.effects(); each != null; each = each.next) {
            boolean open = each.stage == Effect.Stage.BORN || each.stage == Effect.Stage.CAUGHT;
            boolean carried = open && each.carriedBy(exception);
            if (carried || (open && isLeft(each, site, depth))) {
                take(each, exception, carried, site, depth);
                each.announced = recorded;
                if (recorded) {
                    EffectRecords.caught(each, exception.getClass().getName());
                }
            }
        }
    }

    private static void take(Effect effect, Throwable exception, boolean carried, int site, int depth) {
        if (!carried) {
            effect.replacement = exception;
        }
        effect.stage = Effect.Stage.CAUGHT;
        effect.site = site;
        effect.depth = depth;
    }

    /**
     * Whether an exception that ends a task does so on behalf of the cancellation: it carries it, or replaced it in a handler whose frame
     * is gone.
     *
     * @param frame number of the frame that takes the exception, counted from that of the thread's first method
     */
    static boolean ends(Effect effect, Throwable exception, int frame) {
        if (effect.exception == null) {
            return false;
        }
        boolean left = effect.stage == Effect.Stage.CAUGHT && effect.depth - ABOVE_HANDLER >= frame;
        return left || effect.carriedBy(exception);
    }

    /**
     * Whether the handler that had the cancellation is gone, although the exception that arrives here says nothing of it: then it was
     * thrown by that handler, or below it, in place of the cancellation. Otherwise it is an affair of the cleanup.
     */
    private static boolean isLeft(Effect effect, int site, int depth) {
        if (effect.stage != Effect.Stage.CAUGHT) {
            return false;
        }
        boolean sameFrame = depth == effect.depth;
        return depth < effect.depth || (sameFrame && site != effect.site && !HandlerSites.isInside(site, effect.site));
    }

    /** Whether the thread runs code of a handler that took a cancellation, or something called by it. */
    static boolean isInside(ThreadState state) {
        for (Effect each = state.effects(); each != null; each = each.next) {
            if (each.stage == Effect.Stage.CAUGHT && each.depth <= Jdk.depth(new Throwable())) {
                return true;
            }
        }
        return false;
    }

    /** Control leaves the code of a handler in the normal way. With the status set the signal was restored, not consumed. */
    public static void recovered(int site) {
        ThreadState state = ThreadTable.findMine();
        if (state == null) {
            return;
        }
        for (Effect each = state.effects(); each != null; each = each.next) {
            if (!isAt(each, site)) {
                continue;
            }
            if (Jdk.interrupted(Thread.currentThread())) {
                each.stage = Effect.Stage.PENDING;
            } else {
                if (!each.announced) {
                    EffectRecords.caught(each, each.exception.getClass().getName());
                }
                each.stage = Effect.Stage.RECOVERED;
                EffectRecords.recovered(each);
            }
        }
    }

    /** Called three frames above the handler's, as {@link #enter} is: the depths can be compared. */
    private static boolean isAt(Effect effect, int site) {
        return effect.stage == Effect.Stage.CAUGHT && effect.site == site && effect.depth == Jdk.depth(new Throwable());
    }
}
