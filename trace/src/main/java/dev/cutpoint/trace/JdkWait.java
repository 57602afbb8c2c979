package dev.cutpoint.trace;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the names of JFR's own wait events tell. From JDK 25 on some of them leave the JDK's frames out of their stacks, so that
 * a stack begins with the application frame: then the event's type tells what that frame called, as the full stacks of other
 * JDKs show it.
 */
final class JdkWait {

    static final String MONITOR_ENTER = "jdk.JavaMonitorEnter";

    /** What stands for the callee where there is no call. */
    static final String MONITOR = "synchronized";

    private static final Map<String, String> CALLEES = Map.of(
            "jdk.ThreadPark",
            "java.util.concurrent.locks.LockSupport.park",
            "jdk.ThreadSleep",
            "java.lang.Thread.sleep",
            "jdk.JavaMonitorWait",
            "java.lang.Object.wait",
            MONITOR_ENTER,
            MONITOR,
            "jdk.SocketRead",
            "java.io.InputStream.read",
            "jdk.SocketWrite",
            "java.io.OutputStream.write");

    /** Monitors make a virtual thread wait inside the JVM, where no hook sees it. */
    private static final Set<String> UNSEEN_BY_HOOKS = Set.of("jdk.JavaMonitorWait", MONITOR_ENTER);

    private JdkWait() {}

    static boolean isWait(String eventName) {
        return CALLEES.containsKey(eventName);
    }

    /** The hooks of virtual threads record the same wait, and count it. */
    static boolean isRecordedTwice(String eventName, boolean virtual) {
        return virtual && !UNSEEN_BY_HOOKS.contains(eventName);
    }

    /** Where a thread stands that waits to enter a monitor. */
    static Optional<SuspendPoint> monitor(Stack stack, ApplicationCode application) {
        return point(stack, MONITOR_ENTER, application);
    }

    static boolean isMonitor(SuspendPoint point) {
        return point.callee().equals(MONITOR);
    }

    static Optional<SuspendPoint> point(Stack stack, String eventName, ApplicationCode application) {
        return stack.point()
                .or(() -> stack.frames().stream()
                        .findFirst()
                        .filter(frame -> application.contains(frame.className()))
                        .map(frame -> new SuspendPoint(frame, CALLEES.get(eventName))));
    }
}
