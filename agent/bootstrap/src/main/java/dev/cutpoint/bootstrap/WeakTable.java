package dev.cutpoint.bootstrap;

import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * From the exception or future that a cancellation left behind to the request that caused it: by identity, weak, bounded, lock-free.
 *
 * <p>Only cancellations write here, so the table is empty in a program that cancels nothing, and {@link #used} then spares the lookup.
 * A bucket holds eight rows; the oldest live one that is pushed out is counted as a loss.
 */
public final class WeakTable {
    /** True once anything was put. */
    public static volatile boolean used;

    private static final int BUCKETS = 8192;
    private static final int ROWS = 8;
    private static final AtomicReferenceArray<Row> TABLE = new AtomicReferenceArray<>(BUCKETS);

    private WeakTable() {}

    static final class Row extends WeakReference<Object> {
        final Request request;
        /** The class whose code the future runs; null when unknown. */
        final Class<?> computation;

        private Row next;

        private Row(Object key, Request request, Class<?> computation) {
            super(key);
            this.request = request;
            this.computation = computation;
        }
    }

    static void put(Object key, Request request, Class<?> computation) {
        used = true;
        int bucket = bucket(key);
        Row added = new Row(key, request, computation);
        Row head;
        do {
            head = TABLE.get(bucket);
            added.next = pruned(head, ROWS - 1);
        } while (!TABLE.compareAndSet(bucket, head, added));
    }

    /** The row of a key, or null. */
    static Row find(Object key) {
        if (!used) {
            return null;
        }
        for (Row each = TABLE.get(bucket(key)); each != null; each = each.next) {
            if (each.refersTo(key)) {
                return each;
            }
        }
        return null;
    }

    /** A copy is needed only when a row goes, which with eight rows a bucket is seldom. */
    private static Row pruned(Row list, int room) {
        if (list == null) {
            return null;
        }
        if (list.refersTo(null)) {
            return pruned(list.next, room);
        }
        if (room == 0) {
            Loss.WEAK_TABLE.count();
            return null;
        }
        Row rest = pruned(list.next, room - 1);
        if (rest == list.next) {
            return list;
        }
        Row copy = new Row(list.get(), list.request, list.computation);
        copy.next = rest;
        return copy;
    }

    private static int bucket(Object key) {
        int hash = System.identityHashCode(key);
        return (hash ^ hash >>> 13) & (BUCKETS - 1);
    }
}
