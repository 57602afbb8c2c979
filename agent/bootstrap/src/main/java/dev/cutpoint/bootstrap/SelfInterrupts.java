package dev.cutpoint.bootstrap;

/**
 * Threads that have interrupted themselves and not yet met their status in a wait.
 *
 * <p>That is a restore and not a request, so it has no cancellation; but the wait that it ends was left by its cancelled exit, which
 * coverage counts. Kept apart from {@link ThreadTable}, whose hooks would cost more as long as a thread keeps its status. Costs a store an
 * interrupt and a load an exception. Two threads that share a slot can lose an exit; a thread that cleared its status stays marked, which
 * an exception without any request would have to follow to be counted wrongly.
 */
final class SelfInterrupts {
    private static final int SLOTS = 1 << 10;

    /** Identifiers of threads. Each is read by the thread that wrote it. */
    private static final long[] MARKED = new long[SLOTS];

    /** False until the first one, so that in most programs nothing is looked up. */
    static boolean any;

    private SelfInterrupts() {}

    static void mark() {
        long me = Jdk.threadId(Thread.currentThread());
        MARKED[slot(me)] = me;
        any = true;
    }

    /**
     * An exception that no request explains was born on this thread. One that the application makes by itself ends no wait.
     */
    static void born(Throwable exception) {
        if (isMarked() && !Asker.isMaker()) {
            clear();
            if (Throttle.SELF_INTERRUPTS.admits()) {
                EffectRecords.endedWait(exception.getClass().getName());
            } else {
                Loss.WAITS_THROTTLED.count();
            }
        }
    }

    /** The exception has a request: the status is gone for its sake. */
    static void forget() {
        if (isMarked()) {
            clear();
        }
    }

    private static boolean isMarked() {
        long me = Jdk.threadId(Thread.currentThread());
        return any && MARKED[slot(me)] == me;
    }

    private static void clear() {
        MARKED[slot(Jdk.threadId(Thread.currentThread()))] = 0;
    }

    private static int slot(long threadId) {
        return (int) (threadId & (SLOTS - 1));
    }
}
