package dev.cutpoint.trace;

import java.util.List;
import java.util.regex.Pattern;

/** Which waits under a lock are a matter of course. */
final class LockWaits {

    private static final String LOCKS = "java.util.concurrent.locks.";
    private static final String CONDITION = LOCKS + "Condition";

    /** {@code start}, {@code startUp}, {@code stopAsync}, {@code closeQuietly}; not {@code startled}. */
    private static final Pattern LIFE_CYCLE = Pattern.compile(
            "(re)?(start|stop|open|close|shutdown|shutDown|init|initialize|destroy|terminate|dispose|connect|disconnect)(?![a-z]).*");

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

    /** Application code called, itself or by reflection, what gives a lock back while it waits. */
    static boolean givesBack(List<Frame> stack) {
        for (int i = 0;
                i + 1 < stack.size()
                        && !ApplicationCode.ALL.contains(stack.get(i).className());
                i++) {
            Frame caller = stack.get(i + 1);
            if (isGivingBack(stack.get(i)) && !isGivingBack(caller) && isByApplication(caller.className())) {
                return true;
            }
        }
        return false;
    }

    static boolean isGivingBack(SuspendPoint point) {
        String callee = point.callee();
        return callee.startsWith(CONDITION + ".await") || callee.equals("java.lang.Object.wait");
    }

    private static boolean isGivingBack(Frame frame) {
        return (frame.className().endsWith("$ConditionObject") && frame.method().startsWith("await"))
                || (frame.className().equals("java.lang.Object")
                        && frame.method().startsWith("wait"));
    }

    private static boolean isByApplication(String caller) {
        return ApplicationCode.ALL.contains(caller)
                || caller.startsWith("java.lang.reflect.")
                || caller.startsWith("jdk.internal.reflect.")
                || caller.startsWith("java.lang.invoke.");
    }

    /** Those that are not there to keep starting and stopping apart, as far as the methods' names tell. */
    static List<HeldLock> withoutLifeCycles(List<HeldLock> locks) {
        return locks.stream()
                .filter(lock -> lock.taken()
                        .filter(at -> LIFE_CYCLE.matcher(at.method()).matches())
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
