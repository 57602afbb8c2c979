package dev.cutpoint.bootstrap;

import java.util.concurrent.CompletableFuture;

/** Who gave a future a time-out and how long; asked for when the timer fires, on a thread that knows nothing of it. */
public final class Deadline {
    private static final WeakTable<Deadline> TABLE = new WeakTable<>();
    private static volatile boolean withStacks;

    final long nanos;
    final long threadId = Jdk.threadId(Thread.currentThread());
    final String threadName = Thread.currentThread().getName();
    final boolean virtual = Jdk.isVirtual(Thread.currentThread());
    final String frames;

    private Deadline(long nanos, String frames) {
        this.nanos = nanos;
        this.frames = frames;
    }

    /** Stacks cost a microsecond or two a time-out; without them the trace shows the timer's thread. */
    public static void keepStacks(boolean keep) {
        withStacks = keep;
    }

    /** {@code orTimeout} was called. */
    public static void set(CompletableFuture<?> future, long nanos) {
        TABLE.put(future, new Deadline(nanos, withStacks ? EventSink.frames(new Throwable().getStackTrace()) : null));
    }

    /** Null if nothing is known. */
    static Deadline of(Object future) {
        return TABLE.find(future);
    }

    String text() {
        return "after " + (nanos < 1_000_000_000L ? nanos / 1_000_000L + " ms" : nanos / 1e9 + " s");
    }
}
