package dev.cutpoint.bootstrap;

/**
 * What handlers of application classes do with a cancellation. Runs on the interrupted thread, called from woven code.
 *
 * <p>A handler is known by a number that weaving gave it; only the handler that took the exception can end the cancelling state.
 */
public final class Handlers {
    private Handlers() {}

    /** Entry of a handler. */
    public static void caught(Throwable exception, int site) {
        ThreadState state = ThreadTable.findMine();
        if (state == null) {
            return;
        }
        for (Effect each = state.effects(); each != null; each = each.next) {
            if (each.stage != Effect.Stage.BORN && each.stage != Effect.Stage.CAUGHT) {
                continue;
            }
            if (each.carriedBy(exception)) {
                each.stage = Effect.Stage.CAUGHT;
                each.site = site;
                each.reentries = 0;
                Records.caught(each, exception.getClass().getName());
            } else if (each.stage == Effect.Stage.CAUGHT && each.site == site) {
                each.reentries++;
            }
        }
    }

    /** Control leaves the code of a handler in the normal way. With the status set the signal was restored, not consumed. */
    public static void recovered(int site) {
        ThreadState state = ThreadTable.findMine();
        if (state == null) {
            return;
        }
        for (Effect each = state.effects(); each != null; each = each.next) {
            if (each.stage != Effect.Stage.CAUGHT || each.site != site) {
                continue;
            }
            if (each.reentries > 0) {
                each.reentries--;
            } else if (Jdk.interrupted(Thread.currentThread())) {
                each.stage = Effect.Stage.PENDING;
            } else {
                each.stage = Effect.Stage.RECOVERED;
                Records.recovered(each);
            }
        }
    }

    /** The handler throws something else, perhaps without a cause: outer handlers that take it take the cancellation. */
    public static void throwing(Throwable exception, int site) {
        ThreadState state = ThreadTable.findMine();
        if (state == null) {
            return;
        }
        for (Effect each = state.effects(); each != null; each = each.next) {
            if (each.stage == Effect.Stage.CAUGHT && each.site == site && !each.carriedBy(exception)) {
                each.replacement = exception;
            }
        }
    }
}
