package dev.cutpoint.bootstrap;

import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BiConsumer;

/**
 * What is known of objects of the application: by identity, weak, bounded, lock-free. A bucket holds eight rows; the oldest live one
 * that is pushed out is counted as a loss.
 */
final class WeakTable<V> {
    private static final int BUCKETS = 8192;
    private static final int ROWS = 8;

    private final AtomicReferenceArray<Row<V>> table;
    private final int mask;
    private final Loss loss;

    WeakTable() {
        this(BUCKETS);
    }

    /** {@code buckets}: a power of two. */
    WeakTable(int buckets) {
        this(buckets, Loss.WEAK_TABLE);
    }

    /** {@code loss}: what a live row that is pushed out counts as. */
    WeakTable(int buckets, Loss loss) {
        table = new AtomicReferenceArray<>(buckets);
        mask = buckets - 1;
        this.loss = loss;
    }

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
        Row<V> row = row(table.get(bucket(key)), key);
        return row == null ? null : row.value;
    }

    /** Takes out what was put last for a key, for one caller only; null when there is nothing. */
    V remove(Object key) {
        int bucket = bucket(key);
        while (true) {
            Row<V> head = table.get(bucket);
            Row<V> row = row(head, key);
            if (row == null) {
                return null;
            }
            if (table.compareAndSet(bucket, head, without(head, row))) {
                return row.value;
            }
        }
    }

    /** Those that are there all the time are met; the keys are reachable as long as the visitor has them. */
    void forEach(BiConsumer<Object, V> visitor) {
        for (int bucket = 0; bucket <= mask; bucket++) {
            for (Row<V> each = table.get(bucket); each != null; each = each.next) {
                Object key = each.get();
                if (key != null) {
                    visitor.accept(key, each.value);
                }
            }
        }
    }

    private static <V> Row<V> row(Row<V> list, Object key) {
        for (Row<V> each = list; each != null; each = each.next) {
            if (each.refersTo(key)) {
                return each;
            }
        }
        return null;
    }

    private static <V> Row<V> without(Row<V> list, Row<V> row) {
        return list == row ? row.next : followedBy(list, without(list.next, row));
    }

    /** A copy is needed only when a row goes, which with eight rows a bucket is seldom. */
    private Row<V> pruned(Row<V> list, int room) {
        if (list == null) {
            return null;
        }
        if (list.refersTo(null)) {
            return pruned(list.next, room);
        }
        if (room == 0) {
            loss.count();
            return null;
        }
        Row<V> rest = pruned(list.next, room - 1);
        return rest == list.next ? list : followedBy(list, rest);
    }

    private static <V> Row<V> followedBy(Row<V> row, Row<V> rest) {
        Row<V> copy = new Row<>(row.get(), row.value);
        copy.next = rest;
        return copy;
    }

    private int bucket(Object key) {
        int hash = System.identityHashCode(key);
        return (hash ^ hash >>> 13) & mask;
    }
}
