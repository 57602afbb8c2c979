package dev.cutpoint.bootstrap;

import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import jdk.internal.misc.Unsafe;

/**
 * Where the JDK keeps the state of a lock: in a queued synchronizer with an {@code int}, or since some release in one with a {@code long}
 * whose halves are twice as long. Read only, and by the thread that is asked about.
 */
final class LockLayout {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();
    private static final long OWNER =
            UNSAFE.objectFieldOffset(AbstractOwnableSynchronizer.class, "exclusiveOwnerThread");

    private final long state;
    private final long head;
    private final long tail;
    private final boolean wide;

    private LockLayout(Class<?> queued) {
        state = UNSAFE.objectFieldOffset(queued, "state");
        head = UNSAFE.objectFieldOffset(queued, "head");
        tail = UNSAFE.objectFieldOffset(queued, "tail");
        wide = queued != AbstractQueuedSynchronizer.class;
    }

    /** That of a class that extends a queued synchronizer. */
    static LockLayout of(String synchronizer) {
        try {
            return new LockLayout(Class.forName(synchronizer, false, null).getSuperclass());
        } catch (ClassNotFoundException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    static boolean isMine(Object synchronizer) {
        return UNSAFE.getReference(synchronizer, OWNER) == Thread.currentThread();
    }

    /** How often it is held. */
    long whole(Object synchronizer) {
        return wide ? UNSAFE.getLongVolatile(synchronizer, state) : UNSAFE.getIntVolatile(synchronizer, state);
    }

    /** How often it is held exclusively, where the state has halves. */
    long exclusive(Object synchronizer) {
        return wide ? whole(synchronizer) & 0xffff_ffffL : whole(synchronizer) & 0xffff;
    }

    /** How often it is shared. */
    long shared(Object synchronizer) {
        return wide ? whole(synchronizer) >>> 32 : (whole(synchronizer) & 0xffff_ffffL) >>> 16;
    }

    /** Whether somebody waits for it, while it is held. */
    boolean isWaitedFor(Object synchronizer) {
        return UNSAFE.getReferenceVolatile(synchronizer, head) != UNSAFE.getReferenceVolatile(synchronizer, tail);
    }
}
