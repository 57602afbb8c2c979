package dev.cutpoint.bootstrap;

/** Waits of virtual threads, which the JDK's own park events do not show. */
public final class Waits {
    private static volatile long thresholdNanos = 20_000_000L;

    private Waits() {}

    static long threshold() {
        return thresholdNanos;
    }

    public static void threshold(long nanos) {
        thresholdNanos = nanos;
    }

    /** The wait is over and the thread is mounted again. */
    public static void ended(long startNanos) {
        long duration = Clock.now() - startNanos;
        boolean cancelled = isCancelled();
        if (cancelled || (duration >= thresholdNanos && isAdmitted())) {
            Records.waited(duration, cancelled);
        }
    }

    private static boolean isCancelled() {
        ThreadState state = ThreadTable.findMine();
        for (Effect each = state == null ? null : state.effects(); each != null; each = each.next) {
            boolean pending = each.stage == Effect.Stage.PENDING && !each.request.isSilent();
            if (pending && Jdk.interrupted(Thread.currentThread())) {
                return true;
            }
        }
        return false;
    }

    /** With no threshold all are asked for; those of a task that is being cancelled are evidence. */
    private static boolean isAdmitted() {
        if (thresholdNanos == 0 || Throttle.WAITS.admits() || isEvidence()) {
            return true;
        }
        Loss.WAITS_THROTTLED.count();
        return false;
    }

    private static boolean isEvidence() {
        ThreadState state = ThreadTable.findMine();
        if (state == null) {
            return false;
        }
        boolean told = state.callback != null;
        for (Effect each = state.effects(); each != null; each = each.next) {
            told |= !each.request.isSilent();
        }
        return told;
    }
}
