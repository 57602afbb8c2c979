package dev.cutpoint.bootstrap;

/** Futures of the API, which run their computation themselves and cancel what they depend on. Runs on the thread that each method is about. */
public final class ApiFutures {
    private ApiFutures() {}

    /**
     * A future is given up; {@link Requests#end} follows.
     *
     * @param computation null if it runs none itself
     */
    public static void cancelBegins(Object future, Object computation, String kind) {
        ThreadState state = ThreadTable.mine();
        Scope outer = state.scope;
        Request request = outer != null ? outer.request : new Request(Kind.of(kind), future, null);
        state.scope = new Scope(request, future, computation != null, outer);
        if (request != null && computation != null && !Throttle.TRACES.isExhausted()) {
            Cancelled known = Cancelled.find(future);
            if (known == null || !known.request.isRecorded()) {
                Cancelled.put(future, request, computation.getClass());
            }
        }
    }

    /** What was to happen when {@code future} is cancelled begins; {@link Callbacks#exit} follows. */
    public static void callbackBegins(Object future, Object action) {
        Cancelled row = Cancelled.find(future);
        Callbacks.enter(action, row == null ? null : row.request);
    }
}
