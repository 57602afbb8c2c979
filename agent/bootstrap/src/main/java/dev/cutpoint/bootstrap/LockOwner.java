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
    private static final Class<?> OWNABLE = java.util.concurrent.locks.AbstractOwnableSynchronizer.class;
    private static final Class<?> QUEUED = java.util.concurrent.locks.AbstractQueuedSynchronizer.class;
    private static final long OWNER = UNSAFE.objectFieldOffset(OWNABLE, "exclusiveOwnerThread");
    private static final long STATE = UNSAFE.objectFieldOffset(QUEUED, "state");
    private static final long HEAD = UNSAFE.objectFieldOffset(QUEUED, "head");
    private static final long TAIL = UNSAFE.objectFieldOffset(QUEUED, "tail");
    private static final int EXCLUSIVE = (1 << 16) - 1;

    private LockOwner() {}

    /** Whether it is a lock of a kind whose owner can be read. */
    static boolean isKnown(Object lock) {
        return lock instanceof ReentrantLock || lock instanceof WriteLock || lock instanceof ReadLock;
    }

    /** How often the calling thread has taken it and not given it back; 0 for a lock of another kind. */
    static int holds(Object lock) {
        if (lock instanceof ReadLock) {
            return readHolds(UNSAFE.getReference(lock, READ_LOCK));
        }
        Object sync = synchronizer(lock);
        if (sync == null || UNSAFE.getReference(sync, OWNER) != Thread.currentThread()) {
            return 0;
        }
        int state = UNSAFE.getIntVolatile(sync, STATE);
        return lock instanceof WriteLock ? state & EXCLUSIVE : state;
    }

    /** Whether somebody waits for a lock that the calling thread holds. */
    static boolean isWaitedFor(Object lock) {
        Object sync = synchronizer(lock);
        return sync != null && UNSAFE.getReferenceVolatile(sync, HEAD) != UNSAFE.getReferenceVolatile(sync, TAIL);
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
        return lock instanceof ReadLock ? UNSAFE.getReference(lock, READ_LOCK) : null;
    }

    /** The lock itself remembers the first reader; the other ones remember for themselves, in a {@code ThreadLocal} of the JDK's. */
    private static int readHolds(Object sync) {
        if (UNSAFE.getIntVolatile(sync, STATE) >>> 16 == 0) {
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
