package dev.cutpoint.bootstrap;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * The last failure of a subtask on each thread: a scope that cancels the others does so on the same thread, right afterwards, when the
 * stack that could tell why is gone. Threads that share a slot may miss one.
 */
public final class SiblingFailure {
    private static final int SLOTS = 64;
    private static final AtomicReferenceArray<SiblingFailure> LAST = new AtomicReferenceArray<>(SLOTS);
    private static volatile Function<Throwable, StackTraceElement[]> stackOf;

    private final long thread = Jdk.threadId(Thread.currentThread());
    final String text;
    final String frames;

    private SiblingFailure(Throwable exception) {
        text = "after " + exception.getClass().getName() + " in a sibling";
        frames = framesOf(exception);
    }

    /** {@code stackOf} calls {@code Throwable.getStackTrace} itself, not what a subclass may have made of it. */
    public static void configure(Function<Throwable, StackTraceElement[]> stackOf) {
        SiblingFailure.stackOf = stackOf;
    }

    static void remember(Throwable exception) {
        LAST.set(slot(), new SiblingFailure(exception));
    }

    /** Given once; null if the calling thread's last subtask did not fail. */
    static SiblingFailure take() {
        SiblingFailure last = LAST.getAndSet(slot(), null);
        return last != null && last.thread == Jdk.threadId(Thread.currentThread()) ? last : null;
    }

    private static int slot() {
        return (int) Jdk.threadId(Thread.currentThread()) & (SLOTS - 1);
    }

    private static String framesOf(Throwable exception) {
        try {
            return EventSink.frames(stackOf.apply(exception));
        } catch (Throwable error) {
            HookErrors.record(error);
            return null;
        }
    }
}
