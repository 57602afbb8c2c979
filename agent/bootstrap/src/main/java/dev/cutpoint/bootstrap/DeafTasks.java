package dev.cutpoint.bootstrap;

import java.util.function.Consumer;
import java.util.function.Function;

/** Finds tasks that a request reached long ago and that have not heard it, and forgets threads that died. Runs on the clock thread. */
public final class DeafTasks implements Consumer<ThreadState> {
    private static volatile long thresholdNanos = 1_000_000_000L;
    private static volatile Function<Thread, StackTraceElement[]> stackOf;
    private static volatile Function<Thread, Thread.State> stateOf;

    private final long now = System.nanoTime();

    private DeafTasks() {}

    /** The functions call {@code Thread.getStackTrace} and {@code Thread.getState} themselves, not what a subclass may have made of them. */
    public static void configure(
            long nanos, Function<Thread, StackTraceElement[]> stackOf, Function<Thread, Thread.State> stateOf) {
        thresholdNanos = nanos;
        DeafTasks.stackOf = stackOf;
        DeafTasks.stateOf = stateOf;
    }

    static void scan() {
        ThreadTable.forEach(new DeafTasks());
    }

    @Override
    public void accept(ThreadState state) {
        boolean dead = false;
        for (Effect each = state.effects(); each != null; each = each.next) {
            Thread thread = each.thread.get();
            if (thread == null || isOver(thread)) {
                state.remove(each);
                dead = true;
            } else if (!thread.isAlive()) {
                each.unstarted = true;
            } else if (each.unstarted) {
                each.unstarted = false;
                each.lateUntil = now;
            } else if (isOverdue(each)) {
                report(each, thread);
            }
        }
        if (dead) {
            ThreadTable.release(state);
        }
    }

    /** Not yet started is not over: its interrupt status may be set already. */
    static boolean isOver(Thread thread) {
        try {
            return !thread.isAlive() && stateOf.apply(thread) != Thread.State.NEW;
        } catch (Throwable error) {
            HookErrors.record(error);
            return true;
        }
    }

    private boolean isOverdue(Effect effect) {
        boolean pending = effect.stage == Effect.Stage.PENDING && !effect.told() && !effect.isHeld();
        long couldHearSince = Math.max(Math.max(effect.nanos, effect.releasedAt), effect.lateUntil);
        return pending && !effect.deafReported && now - couldHearSince > thresholdNanos;
    }

    /** A virtual thread that was woken and has no carrier yet is not deaf: it is the machine that is late, and its time begins anew. */
    private void report(Effect effect, Thread thread) {
        try {
            Thread.State threadState = stateOf.apply(thread);
            if (threadState == Thread.State.RUNNABLE && Jdk.isUnmounted(thread)) {
                effect.lateUntil = now;
                return;
            }
            effect.deafReported = true;
            StackTraceElement[] stack = stackOf.apply(thread);
            if (effect.stage == Effect.Stage.PENDING && !effect.told()) {
                EffectRecords.deaf(effect, thread, stack, threadState.name());
            }
        } catch (Throwable error) {
            effect.deafReported = true;
            HookErrors.record(error);
        }
    }
}
