package dev.cutpoint.bootstrap;

import dev.cutpoint.bootstrap.event.CutpointEvent;
import dev.cutpoint.bootstrap.event.DeafEvent;
import dev.cutpoint.bootstrap.event.DeliveryEvent;
import dev.cutpoint.bootstrap.event.HandlerEvent;
import dev.cutpoint.bootstrap.event.ReachEvent;
import dev.cutpoint.bootstrap.event.RecoveryEvent;
import dev.cutpoint.bootstrap.event.RestoreEvent;
import dev.cutpoint.bootstrap.event.TaskEndEvent;

/** Makes events of how far a task has come that a cancellation reached. One method an event; each is called by the thread it is about. */
final class EffectRecords {
    private EffectRecords() {}

    static void reached(Effect effect, Thread target) {
        long cancellation = effect.request.id();
        Object future = effect.future;
        String taskClass = future == null ? null : future.getClass().getName();
        emit(effect, new Draft(effect.nanos, target) {
            @Override
            CutpointEvent event() {
                ReachEvent event = new ReachEvent();
                event.cancellation = cancellation;
                event.effect = effect.id;
                event.taskClass = taskClass;
                return event;
            }
        });
    }

    /** {@code shared}: the same exception delivered another effect, and what ended the wait has been told. */
    static void delivered(Effect effect, String exception, boolean stale, boolean shared) {
        long cancellation = effect.request.id();
        String locks = stale ? null : exception == null ? HeldLocks.text() : HeldLocks.textAtBirth();
        emit(effect, new Draft() {
            @Override
            CutpointEvent event() {
                DeliveryEvent event = new DeliveryEvent();
                event.cancellation = cancellation;
                event.effect = effect.id;
                event.exception = exception;
                event.stale = stale;
                event.locks = locks;
                event.shared = shared;
                return event;
            }
        });
    }

    /** By a thread's own interrupt: an exit that was taken, without a cancellation. */
    static void endedWait(String exception) {
        EventSink.emit(new Draft() {
            @Override
            CutpointEvent event() {
                DeliveryEvent event = new DeliveryEvent();
                event.exception = exception;
                return event;
            }
        });
    }

    static void caught(Effect effect, String exception) {
        long cancellation = effect.request.id();
        int site = effect.site;
        emit(effect, new Draft() {
            @Override
            CutpointEvent event() {
                HandlerEvent event = new HandlerEvent();
                event.cancellation = cancellation;
                event.effect = effect.id;
                event.site = site;
                event.exception = exception;
                return event;
            }
        });
    }

    static void recovered(Effect effect) {
        long cancellation = effect.request.id();
        int site = effect.site;
        emit(effect, new Draft() {
            @Override
            CutpointEvent event() {
                RecoveryEvent event = new RecoveryEvent();
                event.cancellation = cancellation;
                event.effect = effect.id;
                event.site = site;
                return event;
            }
        });
    }

    static void restored(Effect effect) {
        long cancellation = effect.request.id();
        emit(effect, new Draft() {
            @Override
            CutpointEvent event() {
                RestoreEvent event = new RestoreEvent();
                event.cancellation = cancellation;
                event.effect = effect.id;
                return event;
            }
        });
    }

    static void ended(Effect effect, String task, Object owner, Throwable exception, boolean interrupted) {
        long cancellation = effect.request.id();
        String taskClass = owner == null ? null : owner.getClass().getName();
        String thrown = exception == null ? null : exception.getClass().getName();
        String locks = effect.told() ? HeldLocks.leftBehind() : null;
        emit(effect, new Draft() {
            @Override
            CutpointEvent event() {
                TaskEndEvent event = new TaskEndEvent();
                event.cancellation = cancellation;
                event.effect = effect.id;
                event.task = task;
                event.taskClass = taskClass;
                event.exception = thrown;
                event.byCancellation = thrown != null;
                event.interrupted = interrupted;
                event.locks = locks;
                return event;
            }
        });
    }

    /** Called by the clock thread, for which the deaf one's stack was taken. */
    static void deaf(Effect effect, Thread target, StackTraceElement[] stack, String threadState) {
        long now = System.nanoTime();
        long cancellation = effect.request.id();
        Draft draft = new Draft(now, target) {
            @Override
            CutpointEvent event() {
                DeafEvent event = new DeafEvent();
                event.cancellation = cancellation;
                event.effect = effect.id;
                event.pendingNanos = now - effect.nanos;
                event.state = threadState;
                return event;
            }
        };
        emit(effect, draft.at(EventSink.frames(stack)));
    }

    private static void emit(Effect effect, Draft draft) {
        if (!effect.request.isSilent()) {
            EventSink.emit(draft);
        }
    }
}
