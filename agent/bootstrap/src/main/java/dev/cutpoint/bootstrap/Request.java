package dev.cutpoint.bootstrap;

import java.util.concurrent.atomic.AtomicLong;
import jdk.internal.misc.Unsafe;

/**
 * One cancellation: the outermost request, with the number that all its events carry.
 *
 * <p>Made on the requesting thread; read by every thread it reaches. What it says of the target are names only, so that it keeps no
 * object of the application alive.
 */
public final class Request {
    private static final AtomicLong LAST_ID = new AtomicLong();
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();
    private static final long NUMBER = UNSAFE.objectFieldOffset(Request.class, "number");

    final Kind kind;
    final long nanos = System.nanoTime();
    final String originThread;
    final String targetClass;
    final String targetName;

    /** Set for time-outs, of futures and scopes, whose making was seen. */
    Deadline deadline;

    /** Set for scopes that end because a subtask failed. */
    SiblingFailure failure;

    /** The identifier, zero until it is asked for; negative when nothing is to be recorded. */
    private volatile long number;

    private volatile boolean recorded;

    Request(Kind kind, Object target, String targetName) {
        this.kind = kind;
        this.originThread = Thread.currentThread().getName();
        this.targetClass = target == null ? null : target.getClass().getName();
        this.targetName = targetName;
    }

    /**
     * Numbers are given when first asked for, since most requests on finished futures come to nothing. A callback on another thread may
     * ask at the same time as the one who requests.
     */
    long id() {
        if (number == 0) {
            boolean admitted = Throttle.TRACES.admits();
            long next = LAST_ID.incrementAndGet();
            if (UNSAFE.compareAndSetLong(this, NUMBER, 0, admitted ? next : -next) && !admitted) {
                Loss.TRACES_THROTTLED.count();
            }
        }
        return Math.abs(number);
    }

    /** Beyond the limit of traces per second: the flag still works, nothing is recorded. */
    boolean isSilent() {
        return number < 0;
    }

    boolean isRecorded() {
        return recorded;
    }

    /** True once: the caller then records the request. Called by the requesting thread only. */
    boolean firstRecord() {
        if (recorded) {
            return false;
        }
        recorded = true;
        return true;
    }
}
