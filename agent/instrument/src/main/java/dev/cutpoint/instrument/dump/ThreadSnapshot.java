package dev.cutpoint.instrument.dump;

import dev.cutpoint.bootstrap.EventSink;
import dev.cutpoint.bootstrap.Jdk;
import java.util.List;

/**
 * A thread where it stands.
 *
 * @param stack innermost frame first
 */
record ThreadSnapshot(Thread thread, Thread.State state, List<StackTraceElement> stack) {

    /** It waits, also for input: such a thread counts as running for the JVM. */
    boolean isWaiting() {
        return switch (state) {
            case WAITING, TIMED_WAITING, BLOCKED -> true;
            case RUNNABLE -> isInNativeInput();
            default -> false;
        };
    }

    private boolean isInNativeInput() {
        if (stack.isEmpty() || !stack.get(0).isNativeMethod()) {
            return false;
        }
        String owner = stack.get(0).getClassName();
        return owner.startsWith("sun.nio.ch.")
                || owner.startsWith("java.net.")
                || owner.equals("java.io.FileInputStream");
    }

    /** Identifier, sort and name in one line. */
    static String name(Thread thread) {
        return name(Jdk.threadId(thread), Jdk.isVirtual(thread), thread.getName());
    }

    static String name(long id, boolean virtual, String name) {
        return id + "|" + (virtual ? "virtual" : "platform") + "|" + name.replace('\n', ' ');
    }

    String frames() {
        return EventSink.frames(stack.toArray(StackTraceElement[]::new));
    }
}
