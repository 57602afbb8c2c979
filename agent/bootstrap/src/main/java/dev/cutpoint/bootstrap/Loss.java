package dev.cutpoint.bootstrap;

import java.util.concurrent.atomic.AtomicLong;

/** What was dropped or skipped, counted so that it can be reported: a tool that hides loss is wrong about cancellation. */
public enum Loss {
    TRACES_THROTTLED("traces-throttled"),
    WAITS_THROTTLED("waits-throttled"),
    EARLY_BUFFER("early-buffer"),
    TABLE("table"),
    WEAK_TABLE("weak-table"),
    PENDING_STAGES("pending-stages"),
    HELD_LOCKS("held-locks"),
    LOCKED_WAITS_THROTTLED("locked-waits-throttled"),
    HOOK_ERROR("hook-error");

    private final String word;
    private final AtomicLong count = new AtomicLong();

    Loss(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public void count() {
        count.incrementAndGet();
    }

    public long total() {
        return count.get();
    }
}
