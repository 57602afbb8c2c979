package dev.cutpoint.bootstrap;

import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One task that a cancellation reached by interrupting its thread, and how far it has come.
 *
 * <p>Added to a {@link ThreadState} by the requesting thread before the interrupt status is set; afterwards changed by the interrupted
 * thread alone, except for {@link #deafReported}, which belongs to the clock thread.
 */
final class Effect {
    /** Where an effect stands. The flag is true in the first three, in {@code PENDING} only while the interrupt status is set. */
    enum Stage {
        PENDING,
        BORN,
        CAUGHT,
        RECOVERED,
        /** The task is over but its interrupt status was left behind: the next task on the thread may be hit by it. */
        STALE
    }

    private static final AtomicLong LAST_ID = new AtomicLong();

    final long id = LAST_ID.incrementAndGet();
    final Request request;
    /** The future that was cancelled, if this came from one: its run ends the effect. Null otherwise. */
    final Object future;

    final WeakReference<Thread> thread;
    final long nanos = System.nanoTime();

    volatile Stage stage = Stage.PENDING;
    Effect next;

    /** The exception that delivered it, and one that a handler threw instead of it. */
    Throwable exception;

    Throwable replacement;

    /** The handler that took the exception. */
    int site;

    /** How many frames were below that handler's, or below the place of delivery before there is one. */
    int depth;

    /** Whether an event says that this handler took it; of a {@code finally} none does unless it keeps the exception. */
    boolean announced;

    boolean delivered;
    boolean statusRead;

    /** The application took the status away when it asked for it, and has not set it again. */
    boolean cleared;

    /** The shield that holds it back, or did; set by the requester, and by the thread when it puts up a shield with its status set. */
    volatile Shield heldBy;

    /** The status was set before the shield was up, so the flag is true behind it. */
    boolean knownBefore;

    /** When a shield gave it back; before that nobody can hear it. */
    volatile long releasedAt = Long.MIN_VALUE;

    /** The thread that asked, and whether it has set the interrupt status by now. */
    final long requester = Jdk.threadId(Thread.currentThread());

    volatile boolean landed;

    boolean unwound;
    volatile boolean deafReported;

    /** When its virtual thread was last seen woken and without a carrier, or its thread was first seen started; the clock thread's. */
    long lateUntil = Long.MIN_VALUE;

    /** Its thread was seen, and not yet started; the clock thread's. */
    boolean unstarted;

    Effect(Request request, Object future, Thread thread) {
        this.request = request;
        this.future = future;
        this.thread = new WeakReference<>(thread);
    }

    boolean carriedBy(Throwable thrown) {
        return (exception != null && Jdk.causedBy(thrown, exception))
                || (replacement != null && Jdk.causedBy(thrown, replacement));
    }

    boolean isHeld() {
        Shield shield = heldBy;
        return shield != null && !shield.isOver();
    }

    /** Whether the task knows: by an exception, or because it asked for its interrupt status. */
    boolean told() {
        return delivered || statusRead;
    }
}
