package dev.cutpoint.bootstrap;

import dev.cutpoint.bootstrap.event.CallbackEvent;
import dev.cutpoint.bootstrap.event.CutpointEvent;
import dev.cutpoint.bootstrap.event.DeafEvent;
import dev.cutpoint.bootstrap.event.DeliveryEvent;
import dev.cutpoint.bootstrap.event.HandlerEvent;
import dev.cutpoint.bootstrap.event.LateResultEvent;
import dev.cutpoint.bootstrap.event.ObservationEvent;
import dev.cutpoint.bootstrap.event.ReachEvent;
import dev.cutpoint.bootstrap.event.RecoveryEvent;
import dev.cutpoint.bootstrap.event.RequestEvent;
import dev.cutpoint.bootstrap.event.RestoreEvent;
import dev.cutpoint.bootstrap.event.TaskEndEvent;
import dev.cutpoint.bootstrap.event.WaitEvent;

/**
 * Makes events of what the hooks found. One method an event; each fills and commits on the calling thread. The time is taken first, since
 * the first event of a class takes long.
 */
final class Records {
    private Records() {}

    static void requested(Request request) {
        RequestEvent event = new RequestEvent();
        event.cancellation = request.id();
        event.kind = request.kind.word();
        event.targetClass = request.targetClass;
        event.targetName = request.targetName;
        if (request.deadline != null) {
            event.detail = request.deadline.text();
            event.frames = request.deadline.frames;
            event.threadId = request.deadline.threadId;
            event.threadName = request.deadline.threadName;
            event.virtual = request.deadline.virtual;
        }
        if (request.failure != null) {
            event.detail = request.failure.text;
            event.frames = request.failure.frames;
        }
        commit(event, request, request.nanos);
    }

    static void reached(Effect effect, Thread target) {
        ReachEvent event = new ReachEvent();
        event.cancellation = effect.request.id();
        event.effect = effect.id;
        event.taskClass =
                effect.future == null ? null : effect.future.getClass().getName();
        about(event, target);
        commit(event, effect.request, effect.nanos);
    }

    static void delivered(Effect effect, String exception, boolean stale) {
        long now = System.nanoTime();
        DeliveryEvent event = new DeliveryEvent();
        event.cancellation = effect.request.id();
        event.effect = effect.id;
        event.exception = exception;
        event.stale = stale;
        commit(event, effect.request, now);
    }

    static void caught(Effect effect, String exception) {
        long now = System.nanoTime();
        HandlerEvent event = new HandlerEvent();
        event.cancellation = effect.request.id();
        event.effect = effect.id;
        event.site = effect.site;
        event.exception = exception;
        commit(event, effect.request, now);
    }

    static void recovered(Effect effect) {
        long now = System.nanoTime();
        RecoveryEvent event = new RecoveryEvent();
        event.cancellation = effect.request.id();
        event.effect = effect.id;
        event.site = effect.site;
        commit(event, effect.request, now);
    }

    static void restored(Effect effect) {
        long now = System.nanoTime();
        RestoreEvent event = new RestoreEvent();
        event.cancellation = effect.request.id();
        event.effect = effect.id;
        commit(event, effect.request, now);
    }

    static void ended(Effect effect, String task, Object owner, Throwable exception, boolean interrupted) {
        long now = System.nanoTime();
        TaskEndEvent event = new TaskEndEvent();
        event.cancellation = effect.request.id();
        event.effect = effect.id;
        event.task = task;
        event.taskClass = owner == null ? null : owner.getClass().getName();
        event.exception = exception == null ? null : exception.getClass().getName();
        event.byCancellation = exception != null;
        event.interrupted = interrupted;
        commit(event, effect.request, now);
    }

    static void calledBack(CallbackFrame frame) {
        CallbackEvent event = new CallbackEvent();
        event.cancellation = frame.request.id();
        event.durationNanos = System.nanoTime() - frame.nanos;
        event.function = frame.function.getName();
        commit(event, frame.request, frame.nanos);
    }

    static void observed(Request request, Throwable exception, Object future) {
        long now = System.nanoTime();
        ObservationEvent event = new ObservationEvent();
        event.cancellation = request.id();
        event.exception = exception == null ? null : exception.getClass().getName();
        event.future = future == null ? null : future.getClass().getName();
        commit(event, request, now);
    }

    static void late(Request request, LateResultEvent event) {
        long now = System.nanoTime();
        event.cancellation = request.id();
        commit(event, request, now);
    }

    static void deaf(Effect effect, Thread target, StackTraceElement[] stack, String threadState) {
        DeafEvent event = new DeafEvent();
        long now = System.nanoTime();
        event.cancellation = effect.request.id();
        event.effect = effect.id;
        event.pendingNanos = now - effect.nanos;
        event.state = threadState;
        event.frames = EventSink.frames(stack);
        about(event, target);
        commit(event, effect.request, now);
    }

    static void waited(long durationNanos, boolean cancelled) {
        WaitEvent event = new WaitEvent();
        event.durationNanos = durationNanos;
        event.cancelled = cancelled;
        event.nanos = System.nanoTime();
        about(event, Thread.currentThread());
        EventSink.emit(event);
    }

    private static void commit(CutpointEvent event, Request request, long nanos) {
        if (request.silent) {
            return;
        }
        event.nanos = nanos;
        if (event.threadName == null) {
            about(event, Thread.currentThread());
        }
        EventSink.emit(event);
    }

    private static void about(CutpointEvent event, Thread thread) {
        event.threadId = Jdk.threadId(thread);
        event.threadName = thread.getName();
        event.virtual = Jdk.isVirtual(thread);
    }
}
