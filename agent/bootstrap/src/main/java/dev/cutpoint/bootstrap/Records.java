package dev.cutpoint.bootstrap;

import dev.cutpoint.bootstrap.event.CallbackEvent;
import dev.cutpoint.bootstrap.event.CutpointEvent;
import dev.cutpoint.bootstrap.event.ObservationEvent;
import dev.cutpoint.bootstrap.event.WaitEvent;

/** Makes events of requests and of what became of their futures, and of waits. One method an event; each is called by the thread it is about. */
final class Records {
    private Records() {}

    static void requested(Request request) {
        emit(request, RequestDraft.of(request));
    }

    static void calledBack(CallbackFrame frame) {
        long now = System.nanoTime();
        long cancellation = frame.request.id();
        emit(frame.request, new Draft(frame.nanos, Thread.currentThread()) {
            @Override
            CutpointEvent event() {
                CallbackEvent event = new CallbackEvent();
                event.cancellation = cancellation;
                event.durationNanos = now - frame.nanos;
                event.function = frame.function.getName();
                return event;
            }
        });
    }

    static void observed(Request request, Throwable exception, Object future) {
        long cancellation = request.id();
        String thrown = exception == null ? null : exception.getClass().getName();
        String type = future == null ? null : future.getClass().getName();
        emit(request, new Draft() {
            @Override
            CutpointEvent event() {
                ObservationEvent event = new ObservationEvent();
                event.cancellation = cancellation;
                event.exception = thrown;
                event.future = type;
                return event;
            }
        });
    }

    static void late(Request request, LateResult result) {
        result.cancellation = request.id();
        emit(request, result);
    }

    static void waited(long durationNanos, boolean cancelled) {
        EventSink.emit(new Draft() {
            @Override
            CutpointEvent event() {
                WaitEvent event = new WaitEvent();
                event.durationNanos = durationNanos;
                event.cancelled = cancelled;
                return event;
            }
        });
    }

    private static void emit(Request request, Draft draft) {
        if (!request.isSilent()) {
            EventSink.emit(draft);
        }
    }
}
