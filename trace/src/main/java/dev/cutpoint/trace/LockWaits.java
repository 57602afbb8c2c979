package dev.cutpoint.trace;

/** Which waits are for a lock, and which for the end of what the waiter itself runs. */
final class LockWaits {

    private static final String LOCKS = "java.util.concurrent.locks.";

    private LockWaits() {}

    /** A second lock: who takes locks in an order has to wait for them in that order. */
    static boolean isForLock(SuspendPoint point) {
        String callee = point.callee();
        return callee.equals("synchronized") || (callee.startsWith(LOCKS) && isTaking(callee));
    }

    private static boolean isTaking(String callee) {
        String method = callee.substring(callee.lastIndexOf('.') + 1);
        return method.endsWith("ock") || method.endsWith("ockInterruptibly");
    }

    /** Stopping is what a lock around start and stop is for: others are to wait until it is over. */
    static boolean isForOwnThreads(SuspendPoint point) {
        String callee = point.callee();
        return callee.equals("java.lang.Thread.join")
                || callee.endsWith(".timedJoin")
                || (callee.startsWith("java.util.concurrent.")
                        && (callee.endsWith(".awaitTermination") || callee.endsWith(".close")));
    }
}
