package dev.cutpoint.bootstrap;

import dev.cutpoint.bootstrap.event.CutpointEvent;

/**
 * An event that is to be: what it will say is known, and its time, thread and, while the recorder is not up, stack.
 *
 * <p>The first use of an event class sets the flight recorder up, which takes a tenth of a second and a lock. Inside a hook that would be
 * the application's time, so until the recorder is up no hook touches one.
 */
abstract class Draft {
    private final long nanos;
    private final long threadId;
    private final String threadName;
    private final boolean virtual;
    private String frames;

    /** Now, on the calling thread. */
    Draft() {
        this(System.nanoTime(), Thread.currentThread());
    }

    Draft(long nanos, Thread thread) {
        this(nanos, Jdk.threadId(thread), thread.getName(), Jdk.isVirtual(thread));
    }

    Draft(long nanos, long threadId, String threadName, boolean virtual) {
        this.nanos = nanos;
        this.threadId = threadId;
        this.threadName = threadName;
        this.virtual = virtual;
    }

    /** Another stack than that of the thread that commits; null for none. */
    final Draft at(String otherFrames) {
        frames = otherFrames;
        return this;
    }

    /** To be called by the thread that it is about, when another one may commit it. */
    final void keepStack() {
        if (frames == null) {
            frames = EventSink.frames(new Throwable().getStackTrace());
        }
    }

    final void commit() {
        CutpointEvent event = event();
        event.nanos = nanos;
        event.threadId = threadId;
        event.threadName = threadName;
        event.virtual = virtual;
        event.frames = frames;
        event.commit();
    }

    /** The event with its own fields filled in; may be called on any thread. */
    abstract CutpointEvent event();
}
