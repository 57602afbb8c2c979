package dev.cutpoint.bootstrap;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock.ReadLock;
import java.util.concurrent.locks.ReentrantReadWriteLock.WriteLock;
import jdk.internal.misc.Unsafe;

/**
 * What the JDK's own locks say of their owner, read from their fields: an application can override {@code isHeldByCurrentThread}, and a
 * hook that calls it would run application code. Other locks are not known to have an owner. Called by the thread that is asked about.
 */
final class LockOwner {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();
    private static final long LOCK = UNSAFE.objectFieldOffset(ReentrantLock.class, "sync");
    private static final long WRITE_LOCK = UNSAFE.objectFieldOffset(WriteLock.class, "sync");
    private static final long READ_LOCK = UNSAFE.objectFieldOffset(ReadLock.class, "sync");
    private static final LockLayout PLAIN = LockLayout.of("java.util.concurrent.locks.ReentrantLock$Sync");
    private static final LockLayout HALVES = LockLayout.of("java.util.concurrent.locks.ReentrantReadWriteLock$Sync");

    private LockOwner() {}

    /** Whether it is a lock of a kind whose owner can be read. */
    static boolean isKnown(Object lock) {
        return lock instanceof ReentrantLock || lock instanceof WriteLock || lock instanceof ReadLock;
    }

    static boolean isShared(Object lock) {
        return lock instanceof ReadLock;
    }

    /** How often the calling thread has taken it and not given it back; 0 for a lock of another kind. */
    static long holds(Object lock) {
        Object sync = synchronizer(lock);
        if (sync == null) {
            return 0;
        }
        if (isShared(lock)) {
            return sharedHolds(sync);
        }
        if (!LockLayout.isMine(sync)) {
            return 0;
        }
        return lock instanceof WriteLock ? HALVES.exclusive(sync) : PLAIN.whole(sync);
    }

    /** Whether somebody waits for a lock that the calling thread holds. */
    static boolean isWaitedFor(Object lock) {
        Object sync = synchronizer(lock);
        return sync != null && (lock instanceof ReentrantLock ? PLAIN : HALVES).isWaitedFor(sync);
    }

    /** Whether a wait for that condition gives the lock back. */
    static boolean givesBack(Object condition, Object lock) {
        Object sync = synchronizer(lock);
        return sync != null
                && condition instanceof Condition
                && condition.getClass().getName().startsWith("java.util.concurrent.locks.Abstract")
                && Jdk.field(condition, condition.getClass(), "this$0") == sync;
    }

    private static Object synchronizer(Object lock) {
        if (lock instanceof ReentrantLock) {
            return UNSAFE.getReference(lock, LOCK);
        }
        if (lock instanceof WriteLock) {
            return UNSAFE.getReference(lock, WRITE_LOCK);
        }
        return isShared(lock) ? UNSAFE.getReference(lock, READ_LOCK) : null;
    }

    /** The lock itself remembers the first reader; the other ones remember for themselves, in a {@code ThreadLocal} of the JDK's. */
    private static long sharedHolds(Object sync) {
        if (HALVES.shared(sync) == 0) {
            return 0;
        }
        Class<?> declaring = sync.getClass().getSuperclass();
        if (Jdk.field(sync, declaring, "firstReader") == Thread.currentThread()) {
            return UNSAFE.getInt(sync, UNSAFE.objectFieldOffset(declaring, "firstReaderHoldCount"));
        }
        ThreadLocal<?> holds = (ThreadLocal<?>) Jdk.field(sync, declaring, "readHolds");
        Object counter = holds == null ? null : holds.get();
        if (counter == null) {
            return 0;
        }
        int count = UNSAFE.getInt(counter, UNSAFE.objectFieldOffset(counter.getClass(), "count"));
        if (count == 0) {
            holds.remove(); // as the lock does it when it is asked
        }
        return count;
    }
}
