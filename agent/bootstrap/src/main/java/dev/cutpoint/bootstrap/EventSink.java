package dev.cutpoint.bootstrap;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where events go: to the flight recorder, or, until it is up, into a small bounded buffer with their stacks.
 *
 * <p>Starting the recorder takes 0.3 to 0.9 s of processor time, so it happens off the start-up path, and what a program cancels
 * meanwhile must not be lost.
 */
public final class EventSink {
    private static final int LIMIT = 2_000;
    private static final int DEPTH = 48;
    private static final ConcurrentLinkedQueue<Draft> EARLY = new ConcurrentLinkedQueue<>();
    private static final AtomicInteger EARLY_SIZE = new AtomicInteger();

    private static volatile boolean up;

    private EventSink() {}

    static void emit(Draft draft) {
        if (up) {
            draft.commit();
        } else if (EARLY_SIZE.incrementAndGet() > LIMIT) {
            Loss.EARLY_BUFFER.count();
        } else {
            draft.keepStack();
            EARLY.add(draft);
            if (up) {
                drain();
            }
        }
    }

    /** The recorder is up: what waited is committed by the calling thread, everything later by its own. */
    public static void open() {
        up = true;
        drain();
    }

    /** Whether something waits that only a started recorder can save. */
    public static boolean hasEarlyEvents() {
        return !EARLY.isEmpty();
    }

    private static void drain() {
        for (Draft draft = EARLY.poll(); draft != null; draft = EARLY.poll()) {
            draft.commit();
        }
    }

    static boolean isOurs(String className) {
        return className.startsWith("dev.cutpoint.bootstrap.") || className.equals("java.lang.CutpointDoorway");
    }

    /** One frame a line, innermost first, frames of the agent left out. */
    public static String frames(StackTraceElement[] stack) {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        for (StackTraceElement frame : stack) {
            String owner = frame.getClassName();
            if (isOurs(owner)) {
                continue;
            }
            if (depth++ == DEPTH) {
                break;
            }
            text.append(owner)
                    .append('|')
                    .append(frame.getMethodName())
                    .append('|')
                    .append(frame.getLineNumber());
            // Of a class that was redefined meanwhile, the VM no longer knows the file.
            String file = frame.getFileName();
            text.append('|').append(file == null ? "" : file).append('\n');
        }
        return text.toString();
    }
}
