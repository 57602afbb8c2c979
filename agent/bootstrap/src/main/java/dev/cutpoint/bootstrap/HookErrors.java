package dev.cutpoint.bootstrap;

/** Counts errors inside hooks. After a few, all hooks switch themselves off: a broken observer must not go on observing. */
public final class HookErrors {
    private static final int LIMIT = 5;

    /** True when hooks do nothing more. Woven code reads it on its slow paths only. */
    public static volatile boolean off;

    private static volatile String last;

    private HookErrors() {}

    public static void record(Throwable error) {
        Loss.HOOK_ERROR.count();
        last = error.getClass().getName();
        if (Loss.HOOK_ERROR.total() >= LIMIT) {
            off = true;
        }
    }

    /** The class of the last error, or the empty string. */
    public static String lastClass() {
        return last == null ? "" : last;
    }
}
