package dev.cutpoint.trace;

import java.util.List;
import java.util.Set;

/** Which waits under a lock are a matter of course. */
final class LockWaits {

    private static final String LOCKS = "java.util.concurrent.locks.";
    private static final Set<String> LIFE_CYCLES =
            Set.of("start", "restart", "stop", "open", "close", "shutdown", "init", "initialize", "destroy");

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

    /**
     * Stopping is what a lock around start and stop is for: others are to wait until it is over. An event loop selects under its own lock:
     * who needs that wakes it up.
     */
    static boolean isExpected(SuspendPoint point) {
        String callee = point.callee();
        return callee.equals("java.lang.Thread.join")
                || callee.equals("java.nio.channels.Selector.select")
                || callee.endsWith(".timedJoin")
                || (callee.startsWith("java.util.concurrent.")
                        && (callee.endsWith(".awaitTermination") || callee.endsWith(".close")));
    }

    /** Those that are not there to keep starting and stopping apart, as far as the methods' names tell. */
    static List<HeldLock> withoutLifeCycles(List<HeldLock> locks) {
        return locks.stream()
                .filter(lock -> lock.taken()
                        .filter(at -> LIFE_CYCLES.contains(at.method()))
                        .isEmpty())
                .toList();
    }

    /**
     * Who took one of the locks and who waits are the same people's code, as far as packages tell. A server that starts its parts, or
     * handles requests, under a lock of its own knows nothing of what they wait for, and they know nothing of the lock.
     */
    static boolean isOfOneHand(List<HeldLock> locks, SuspendPoint point) {
        String waiting = packageOf(point.at());
        return locks.stream()
                .flatMap(lock -> lock.taken().stream())
                .map(LockWaits::packageOf)
                .anyMatch(taking -> isWithin(taking, waiting) || isWithin(waiting, taking));
    }

    private static boolean isWithin(String inner, String outer) {
        return inner.equals(outer) || (!outer.isEmpty() && inner.startsWith(outer + '.'));
    }

    private static String packageOf(Frame frame) {
        int end = frame.className().lastIndexOf('.');
        return end < 0 ? "" : frame.className().substring(0, end);
    }
}
