package dev.cutpoint.bootstrap;

/** Who gave a future or a scope a time-out and how long; asked for when the timer fires, on a thread that knows nothing of it. */
public final class Deadline {
    private static final String NO_FRAMES = "";
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

    /** Stacks cost a microsecond or two a time-out; without them the trace shows the thread alone. */
    public static void keepStacks(boolean keep) {
        withStacks = keep;
    }

    /** {@code orTimeout} was called, or a scope opened that has a time-out. */
    public static void set(Object owner, long nanos) {
        String frames = withStacks ? EventSink.frames(new Throwable().getStackTrace()) : NO_FRAMES;
        TABLE.put(owner, new Deadline(nanos, frames));
    }

    /** Null if nothing is known. */
    static Deadline of(Object owner) {
        return TABLE.find(owner);
    }

    /** That of a scope whose timer fired; null if another thing ends it. The field is of 25, and false is what one that lacks it gives. */
    static Deadline expired(Object scope) {
        return Jdk.flag(scope, scope.getClass(), "timeoutExpired") ? of(scope) : null;
    }

    String text() {
        return "after " + (nanos < 1_000_000_000L ? nanos / 1_000_000L + " ms" : nanos / 1e9 + " s");
    }
}
