package dev.cutpoint.bootstrap;

import java.util.Arrays;

/**
 * The locks that one thread took and has not given back, innermost last, as far as woven code tells. Used by that thread alone.
 *
 * <p>A lock is kept only while it is held. One that is given back where nobody looks, by code that is not woven, stays until the next is
 * taken, or at most {@link #LIMIT} of them until the thread ends; none is believed to be held before the lock itself says so.
 */
final class LockStack {
    private static final int FIRST = 8;
    private static final int LIMIT = 64;

    private Object[] locks = new Object[FIRST];

    /** Where each was taken; the complement for those that are no monitors. */
    private int[] sites = new int[FIRST];

    private int size;

    /** Those for which there was no room: they are given back first. */
    private int beyond;

    /** What the latest wait was for, which may have given a lock back meanwhile: a monitor or a condition. */
    Object waitedFor;

    /** When the wait began that the thread is in; 0 when it is in none, or holds nothing. */
    long waitingSince;

    boolean isEmpty() {
        return size == 0;
    }

    void enter(Object monitor, int site) {
        push(monitor, site);
    }

    void take(Object lock, int site) {
        push(lock, ~site);
    }

    private void push(Object lock, int site) {
        waitedFor = null;
        if (size > 0 && isStale(size - 1)) {
            remove(size - 1);
        }
        if (size == locks.length && !makeRoom()) {
            beyond++;
            countUnlessKnown(lock);
            return;
        }
        locks[size] = lock;
        sites[size++] = site;
    }

    /** A monitor that is entered again and again by a recursion is known from the first time. */
    private void countUnlessKnown(Object lock) {
        for (Object each : locks) {
            if (each == lock) {
                return;
            }
        }
        Loss.HELD_LOCKS.count();
    }

    private boolean makeRoom() {
        for (int i = size - 1; i >= 0; i--) {
            if (isStale(i)) {
                remove(i);
            }
        }
        if (size == locks.length && size < LIMIT) {
            locks = Arrays.copyOf(locks, size * 2);
            sites = Arrays.copyOf(sites, size * 2);
        }
        return size < locks.length;
    }

    private boolean isStale(int index) {
        return sites[index] < 0 && LockOwner.holds(locks[index]) == 0;
    }

    void exit(Object monitor) {
        giveBack(monitor, true);
    }

    void release(Object lock) {
        giveBack(lock, false);
    }

    private void giveBack(Object lock, boolean monitor) {
        waitedFor = null;
        if (beyond > 0) {
            beyond--;
            return;
        }
        for (int i = size - 1; i >= 0; i--) {
            if (locks[i] == lock && sites[i] >= 0 == monitor) {
                remove(i);
                return;
            }
        }
    }

    /** A synchronized method is left. */
    void leave(int site) {
        waitedFor = null;
        if (beyond > 0) {
            beyond--;
            return;
        }
        for (int i = size - 1; i >= 0; i--) {
            if (sites[i] == site) {
                remove(i);
                return;
            }
        }
    }

    private void remove(int index) {
        System.arraycopy(locks, index + 1, locks, index, size - index - 1);
        System.arraycopy(sites, index + 1, sites, index, size - index - 1);
        locks[--size] = null;
    }

    /**
     * Calls the visitor for each lock that the thread holds, once, with the place where it was taken first. Of one that was taken more
     * often than it is held, the places that came first are no longer true.
     */
    void forEachHeld(Visitor visitor) {
        for (int i = 0; i < size; i++) {
            boolean monitor = sites[i] >= 0;
            long holds = monitor ? (Thread.holdsLock(locks[i]) ? size : 0) : LockOwner.holds(locks[i]);
            if (holds > 0 && !isGivenBack(i) && isOldestTrue(i, holds)) {
                visitor.visit(locks[i], monitor, monitor ? sites[i] : ~sites[i]);
            }
        }
    }

    /** What {@link #forEachHeld} calls. */
    interface Visitor {
        void visit(Object lock, boolean monitor, int site);
    }

    private boolean isGivenBack(int index) {
        return waitedFor != null
                && (sites[index] >= 0 ? waitedFor == locks[index] : LockOwner.givesBack(waitedFor, locks[index]));
    }

    private boolean isOldestTrue(int index, long holds) {
        int later = 0;
        for (int i = index + 1; i < size; i++) {
            later += same(i, index) ? 1 : 0;
        }
        int earlier = 0;
        for (int i = 0; i < index; i++) {
            earlier += same(i, index) ? 1 : 0;
        }
        return later < holds && (earlier == 0 || later + 1 == holds);
    }

    private boolean same(int one, int other) {
        return locks[one] == locks[other] && sites[one] >= 0 == sites[other] >= 0;
    }
}
