package dev.cutpoint.trace;

import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** Events with the names and fields of the agent's, for tests that need real recordings. */
final class RecordedEvents {

    private RecordedEvents() {}

    @Name("dev.cutpoint.Session")
    @StackTrace(false)
    static final class Session extends Event {
        long nanos = System.nanoTime();
        long epochMicros = System.currentTimeMillis() * 1_000;
        String version = "test";
        String profile = "diagnose";
        String jdk = Runtime.version().toString();
        long pid = ProcessHandle.current().pid();
        long suspendThreshold = 20_000_000;
        long slowThreshold = 1_000_000_000;
        long deafThreshold = 1_000_000_000;
    }

    @Enabled
    abstract static class OfTask extends Event {
        long nanos = System.nanoTime();
        long threadId = Thread.currentThread().getId();
        String threadName = Thread.currentThread().getName();
        boolean virtual;
        String frames;
        long cancellation;
        long effect;
    }

    @Name("dev.cutpoint.Request")
    static final class Request extends OfTask {
        String kind = "interrupt";
        String targetClass = "java.lang.Thread";
        String targetName = "worker";
        String detail;
    }

    @Name("dev.cutpoint.Reach")
    static final class Reach extends OfTask {
        String taskClass;
    }

    @Name("dev.cutpoint.Delivery")
    static final class Delivery extends OfTask {
        String exception = "java.lang.InterruptedException";
        boolean stale;
    }

    @Name("dev.cutpoint.Handler")
    static final class Handler extends OfTask {
        int site = 1;
        String exception = "java.lang.InterruptedException";
    }

    @Name("dev.cutpoint.Recovery")
    static final class Recovery extends OfTask {
        int site = 1;
    }

    @Name("dev.cutpoint.TaskEnd")
    static final class TaskEnd extends OfTask {
        String task = "thread";
        String taskClass;
        String exception;
        boolean byCancellation;
        boolean interrupted;
    }

    @Name("dev.cutpoint.Wait")
    static final class Wait extends OfTask {
        long durationNanos;
        boolean cancelled;
    }
}
