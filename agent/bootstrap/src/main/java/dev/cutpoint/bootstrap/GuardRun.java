package dev.cutpoint.bootstrap;

import dev.cutpoint.bootstrap.event.CutpointEvent;
import dev.cutpoint.bootstrap.event.GuardEvent;

/** An action of a guard, from its begin on a thread that is cancelling; the event of it when it is over. */
public final class GuardRun extends Draft {
    private final Request request;
    private final long effect;
    private final long begun = System.nanoTime();
    private String kind;
    private String exception;
    private long durationNanos;

    private GuardRun(Request request, Effect effect) {
        this.request = request;
        this.effect = effect == null ? 0 : effect.id;
    }

    /** Null when the thread is not cancelling, or nobody knows because of what. */
    public static GuardRun begin() {
        ThreadState state = ThreadTable.findMine();
        if (state == null) {
            return null;
        }
        Effect effect = state.callback == null ? Flag.cancelling(state) : null;
        Request request = state.callback != null ? state.callback.request : effect == null ? null : effect.request;
        return request == null || request.isSilent() ? null : new GuardRun(request, effect);
    }

    public void end(String kind, Throwable failure) {
        this.kind = kind;
        exception = failure == null ? null : failure.getClass().getName();
        durationNanos = System.nanoTime() - begun;
        EventSink.emit(this);
    }

    @Override
    CutpointEvent event() {
        GuardEvent event = new GuardEvent();
        event.cancellation = request.id();
        event.effect = effect;
        event.kind = kind;
        event.durationNanos = durationNanos;
        event.exception = exception;
        return event;
    }
}
