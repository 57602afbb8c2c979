package dev.cutpoint.bootstrap;

/** Waits of virtual threads, which the JDK's own park events do not show. */
public final class Waits {
    private static volatile long thresholdNanos = 20_000_000L;

    private Waits() {}

    public static void threshold(long nanos) {
        thresholdNanos = nanos;
    }

    /** The wait is over and the thread is mounted again. */
    public static void ended(long startNanos) {
        long duration = Clock.now() - startNanos;
        boolean cancelled = isCancelled();
        if (duration >= thresholdNanos || cancelled) {
            Records.waited(duration, cancelled);
        }
    }

    private static boolean isCancelled() {
        if (ThreadTable.count == 0) {
            return false;
        }
        ThreadState state = ThreadTable.findMine();
        for (Effect each = state == null ? null : state.effects(); each != null; each = each.next) {
            if (each.stage == Effect.Stage.PENDING && !each.request.silent && Jdk.interrupted(Thread.currentThread())) {
                return true;
            }
        }
        return false;
    }
}
