package dev.cutpoint.instrument.dump;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.ArrayList;
import java.util.List;

/**
 * Who holds the monitors that threads wait to enter, as far as the JVM tells: of a platform thread that waits for another one. The JVM
 * stops for some microseconds each time that it is asked.
 *
 * <p>It is the only class that needs the module {@code java.management}; where that is missing, it does not link.
 */
final class MonitorHolders {
    private MonitorHolders() {}

    /**
     * The holders, each once, as {@link ThreadSnapshot#name} has them.
     *
     * @param blocked platform threads
     * @param at where they stood; what a thread does that has gone on since says nothing
     */
    static List<String> of(List<Thread> blocked, StackTraceElement at) {
        long[] ids = blocked.stream().mapToLong(Thread::getId).toArray();
        List<String> holders = new ArrayList<>();
        for (ThreadInfo each : ManagementFactory.getThreadMXBean().getThreadInfo(ids, 1)) {
            if (each != null && each.getLockOwnerName() != null && stands(each, at)) {
                String holder = ThreadSnapshot.name(each.getLockOwnerId(), false, each.getLockOwnerName());
                if (!holders.contains(holder)) {
                    holders.add(holder);
                }
            }
        }
        return holders;
    }

    private static boolean stands(ThreadInfo thread, StackTraceElement at) {
        StackTraceElement[] stack = thread.getStackTrace();
        return thread.getThreadState() == Thread.State.BLOCKED
                && stack.length > 0
                && stack[0].getClassName().equals(at.getClassName())
                && stack[0].getMethodName().equals(at.getMethodName())
                && stack[0].getLineNumber() == at.getLineNumber();
    }
}
