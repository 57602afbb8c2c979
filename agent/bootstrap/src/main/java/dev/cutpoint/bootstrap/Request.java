package dev.cutpoint.bootstrap;

import java.util.concurrent.atomic.AtomicLong;

/**
 * One cancellation: the outermost request, with the number that all its events carry.
 *
 * <p>Made on the requesting thread; read by every thread it reaches. What it says of the target are names only, so that it keeps no
 * object of the application alive.
 */
public final class Request {
    private static final AtomicLong LAST_ID = new AtomicLong();

    final Kind kind;
    final long nanos = System.nanoTime();
    final String originThread;
    final String targetClass;
    final String targetName;

    /** Set for time-outs whose making was seen. */
    Deadline deadline;

    /** Set for scopes that end because a subtask failed. */
    SiblingFailure failure;

    /** True beyond the limit of traces per second: the flag still works, nothing is recorded. */
    boolean silent;

    private volatile long id;
    private volatile boolean recorded;

    Request(Kind kind, Object target, String targetName) {
        this.kind = kind;
        this.originThread = Thread.currentThread().getName();
        this.targetClass = target == null ? null : target.getClass().getName();
        this.targetName = targetName;
    }

    /** Numbers are given when first asked for, since most requests on finished futures come to nothing. */
    long id() {
        if (id == 0) {
            silent = !Throttle.admit();
            id = LAST_ID.incrementAndGet();
        }
        return id;
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
