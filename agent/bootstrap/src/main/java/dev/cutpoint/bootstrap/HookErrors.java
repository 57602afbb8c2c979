package dev.cutpoint.bootstrap;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts errors inside hooks. After a few, all hooks switch themselves off: a broken observer must not go on observing. That an
 * application is at the end of its stack or of its memory when a hook runs is no defect of the hook's.
 */
public final class HookErrors {
    private static final int LIMIT = 5;
    private static final AtomicInteger DEFECTS = new AtomicInteger();

    /** True when hooks do nothing more. Woven code reads it on its slow paths only. */
    public static volatile boolean off;

    private static volatile String last;

    private HookErrors() {}

    public static void record(Throwable error) {
        Loss.HOOK_ERROR.count();
        last = error.getClass().getName();
        if (!(error instanceof VirtualMachineError) && DEFECTS.incrementAndGet() >= LIMIT) {
            off = true;
        }
    }

    /** The class of the last error, or the empty string. */
    public static String lastClass() {
        return last == null ? "" : last;
    }
}
