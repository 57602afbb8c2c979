package dev.cutpoint.bootstrap;

import jdk.internal.misc.Unsafe;

/**
 * Which locks application code holds, on whichever thread. Called by woven code in {@code diagnose}; in {@code watch} nothing of it runs.
 *
 * <p>Taking and giving back are the frequent ways: a {@code ThreadLocal} and a few stores. Only the rare questions, at a delivery, after
 * a long wait and at the end of a cancelled task, ask the locks themselves, so a release that nobody saw makes no false claim.
 */
public final class HeldLocks {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();
    private static final long LOCALS = UNSAFE.objectFieldOffset(Thread.class, "threadLocals");
    private static final ThreadLocal<LockStack> STACK = new ThreadLocal<>();

    private HeldLocks() {}

    public static void entered(Object monitor, int site) {
        mineOrNew().enter(monitor, site);
    }

    public static void exited(Object monitor) {
        LockStack stack = mine();
        if (stack != null) {
            stack.exit(monitor);
        }
    }

    /** A synchronized method is left, in whichever way. */
    public static void left(int site) {
        LockStack stack = mine();
        if (stack != null) {
            stack.leave(site);
        }
    }

    public static void taken(Object lock, int site) {
        if (LockOwner.isKnown(lock)) {
            mineOrNew().take(lock, site);
        }
    }

    public static void released(Object lock) {
        LockStack stack = mine();
        if (stack != null && LockOwner.isKnown(lock)) {
            stack.release(lock);
        }
    }

    /** A call begins in which the thread may wait; {@code on} is a monitor or condition that gives its lock back meanwhile, or null. */
    public static void waiting(Object on) {
        LockStack stack = mine();
        if (stack != null) {
            boolean holds = !stack.isEmpty();
            stack.waitedFor = holds ? on : null;
            stack.waitingSince = holds ? System.nanoTime() : 0; // one that an exception has ended is over
        }
    }

    /** The call came back. */
    public static void waited() {
        LockStack stack = mine();
        if (stack == null || stack.waitingSince == 0) {
            return;
        }
        long duration = System.nanoTime() - stack.waitingSince;
        stack.waitingSince = 0;
        if (duration >= Waits.threshold()) {
            LockedWaits.ended(stack, duration);
        }
        stack.waitedFor = null;
    }

    /** The locks that the calling thread holds, as events have them; null if there are none. */
    static String text() {
        LockStack stack = mine();
        return stack == null || stack.isEmpty() ? null : LockText.of(stack);
    }

    /** The same at the birth of an exception, which may have ended a wait inside of the JDK that gives a monitor back. */
    static String textAtBirth() {
        LockStack stack = mine();
        return stack == null || stack.isEmpty() ? null : LockText.of(stack, MonitorWaits.waiter());
    }

    /**
     * The locks that a task leaves behind which ends just now. Where application code called whatever ran the task, it may have taken
     * them before, and may give them back.
     */
    static String leftBehind() {
        LockStack stack = mine();
        if (stack == null || stack.isEmpty() || TaskCallers.areApplication()) {
            return null;
        }
        stack.waitedFor = null;
        return LockText.of(stack);
    }

    /** Asking a {@code ThreadLocal} on a thread that has none would make it a table. */
    private static LockStack mine() {
        return UNSAFE.getReference(Thread.currentThread(), LOCALS) == null ? null : STACK.get();
    }

    private static LockStack mineOrNew() {
        LockStack stack = STACK.get();
        if (stack == null) {
            stack = new LockStack();
            STACK.set(stack);
        }
        return stack;
    }
}
