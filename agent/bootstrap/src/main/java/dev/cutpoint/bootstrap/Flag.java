package dev.cutpoint.bootstrap;

/** The cancelling flag as the API shows it. A pure read: allocates nothing (but for {@link #current}), changes nothing. */
public final class Flag {
    private Flag() {}

    public static boolean isCancelling() {
        ThreadState state = ThreadTable.findMine();
        return state != null && (state.callback != null || cancelling(state) != null);
    }

    /** Identifier, kind and requesting thread of what is being handled; null when the flag is false or nobody recorded the request. */
    public static Object[] current() {
        ThreadState state = ThreadTable.findMine();
        if (state == null) {
            return null;
        }
        Effect effect = cancelling(state);
        Request request = state.callback != null ? state.callback.request : effect == null ? null : effect.request;
        return request == null ? null : new Object[] {request.id(), request.kind.word(), request.originThread};
    }

    static Effect cancelling(ThreadState state) {
        for (Effect each = state.effects(); each != null; each = each.next) {
            if (isCancelling(each)) {
                return each;
            }
        }
        return null;
    }

    private static boolean isCancelling(Effect effect) {
        return switch (effect.stage) {
            case BORN, CAUGHT -> true;
            case PENDING -> effect.isHeld() ? effect.knownBefore : Jdk.interrupted(Thread.currentThread());
            case RECOVERED, STALE -> false;
        };
    }
}
