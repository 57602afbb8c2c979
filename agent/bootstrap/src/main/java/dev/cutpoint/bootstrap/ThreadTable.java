package dev.cutpoint.bootstrap;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import jdk.internal.misc.Unsafe;

/**
 * The threads that are cancelling or being cancelled, by thread identifier.
 *
 * <p>Lock-free: each bucket is an immutable list replaced by compare-and-set, so a hook never waits here, and a thread that the
 * operating system stops in the middle stops nobody else. Hooks first look at {@link #count}; while it is zero they do nothing, which is
 * what makes them cheap. A {@code ThreadLocal} instead would cost every virtual thread some 200 bytes.
 */
public final class ThreadTable {
    /** Number of threads in the table. */
    public static volatile int count;

    private static final Unsafe UNSAFE = Unsafe.getUnsafe();
    private static final long COUNT = countOffset();
    private static final int BUCKETS = 4096;
    private static final int LIMIT = 200_000;
    private static final AtomicReferenceArray<Node> TABLE = new AtomicReferenceArray<>(BUCKETS);

    private ThreadTable() {}

    private static final class Node {
        final ThreadState state;
        final Node next;

        Node(ThreadState state, Node next) {
            this.state = state;
            this.next = next;
        }
    }

    /** The state of a thread, or null if it has none. */
    static ThreadState find(long threadId) {
        for (Node each = TABLE.get(bucket(threadId)); each != null; each = each.next) {
            if (each.state.threadId == threadId) {
                return each.state;
            }
        }
        return null;
    }

    static ThreadState findMine() {
        return count == 0 ? null : find(Jdk.threadId(Thread.currentThread()));
    }

    static ThreadState mine() {
        return findOrAdd(Jdk.threadId(Thread.currentThread()));
    }

    /** Adds an effect to a thread's state. False if the table is full: the effect is then unknown, which is counted. */
    static boolean addEffect(long threadId, Effect effect) {
        while (true) {
            ThreadState state = count < LIMIT ? findOrAdd(threadId) : find(threadId);
            if (state == null) {
                Loss.TABLE.count();
                return false;
            }
            if (state.add(effect)) {
                return true;
            }
            removeNode(state);
        }
    }

    /** Takes the state of the calling thread out when nothing is left in it. */
    static void release(ThreadState state) {
        if (state.isIdle() && state.close()) {
            removeNode(state);
        }
    }

    /** Visits every state; called by the clock thread. */
    static void forEach(Consumer<ThreadState> visitor) {
        for (int i = 0; i < BUCKETS; i++) {
            for (Node each = TABLE.get(i); each != null; each = each.next) {
                visitor.accept(each.state);
            }
        }
    }

    private static ThreadState findOrAdd(long threadId) {
        int bucket = bucket(threadId);
        ThreadState added = null;
        while (true) {
            Node head = TABLE.get(bucket);
            for (Node each = head; each != null; each = each.next) {
                if (each.state.threadId == threadId) {
                    return each.state;
                }
            }
            if (added == null) {
                added = new ThreadState(threadId);
            }
            if (TABLE.compareAndSet(bucket, head, new Node(added, head))) {
                UNSAFE.getAndAddInt(ThreadTable.class, COUNT, 1);
                return added;
            }
        }
    }

    /** Whoever meets a closed state takes it out: the thread that closed it may have been stopped, or be at the end of its stack. */
    private static void removeNode(ThreadState state) {
        int bucket = bucket(state.threadId);
        while (true) {
            Node head = TABLE.get(bucket);
            Node rest = without(head, state);
            if (rest == head) {
                return;
            }
            if (TABLE.compareAndSet(bucket, head, rest)) {
                UNSAFE.getAndAddInt(ThreadTable.class, COUNT, -1);
                return;
            }
        }
    }

    /** The list itself if the state is not in it; the order does not matter. */
    private static Node without(Node list, ThreadState state) {
        Node found = list;
        while (found != null && found.state != state) {
            found = found.next;
        }
        if (found == null) {
            return list;
        }
        Node rest = found.next;
        for (Node each = list; each != found; each = each.next) {
            rest = new Node(each.state, rest);
        }
        return rest;
    }

    private static long countOffset() {
        try {
            return UNSAFE.staticFieldOffset(ThreadTable.class.getDeclaredField("count"));
        } catch (NoSuchFieldException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    private static int bucket(long threadId) {
        return (int) (threadId & (BUCKETS - 1));
    }
}
