package dev.cutpoint.bootstrap;

import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What is known of objects of the application: by identity, weak, bounded, lock-free. A bucket holds eight rows; the oldest live one
 * that is pushed out is counted as a loss.
 */
final class WeakTable<V> {
    private static final int BUCKETS = 8192;
    private static final int ROWS = 8;

    private final AtomicReferenceArray<Row<V>> table = new AtomicReferenceArray<>(BUCKETS);

    private static final class Row<V> extends WeakReference<Object> {
        final V value;
        Row<V> next;

        Row(Object key, V value) {
            super(key);
            this.value = value;
        }
    }

    void put(Object key, V value) {
        int bucket = bucket(key);
        Row<V> added = new Row<>(key, value);
        Row<V> head;
        do {
            head = table.get(bucket);
            added.next = pruned(head, ROWS - 1);
        } while (!table.compareAndSet(bucket, head, added));
    }

    /** What was put last for a key, or null. */
    V find(Object key) {
        for (Row<V> each = table.get(bucket(key)); each != null; each = each.next) {
            if (each.refersTo(key)) {
                return each.value;
            }
        }
        return null;
    }

    /** A copy is needed only when a row goes, which with eight rows a bucket is seldom. */
    private static <V> Row<V> pruned(Row<V> list, int room) {
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
        Row<V> rest = pruned(list.next, room - 1);
        if (rest == list.next) {
            return list;
        }
        Row<V> copy = new Row<>(list.get(), list.value);
        copy.next = rest;
        return copy;
    }

    private static int bucket(Object key) {
        int hash = System.identityHashCode(key);
        return (hash ^ hash >>> 13) & (BUCKETS - 1);
    }
}
