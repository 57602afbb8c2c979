package dev.cutpoint.bootstrap;

import java.util.concurrent.atomic.AtomicReference;

/**
 * What is known of one thread while it requests, or is reached by, a cancellation.
 *
 * <p>It exists only meanwhile, which keeps untouched threads free of any cost. Other threads add effects; everything else is done by
 * the thread itself, so plain fields suffice.
 */
final class ThreadState {
    /** Marks a state that was taken out of the table: who finds it looks the thread up again. */
    private static final Effect CLOSED = new Effect(null, null, null);

    final long threadId;
    private final AtomicReference<Effect> effects = new AtomicReference<>();

    /** Innermost request in progress on this thread. */
    Scope scope;

    /** Callbacks of cancelled futures running on this thread, innermost first. */
    CallbackFrame callback;

    /** The innermost shield that this thread is behind; set by the thread itself, read by those that interrupt it. */
    volatile Shield shield;

    /** The thread takes its interrupt status away or gives it back for a shield, which tells nobody anything. */
    boolean movesStatus;

    /** What computed last on this thread; kept only while cancelled futures are known. */
    Class<?> lastComputation;

    ThreadState(long threadId) {
        this.threadId = threadId;
    }

    /** Called by any thread. False if this state is closed. */
    boolean add(Effect effect) {
        while (true) {
            Effect head = effects.get();
            if (head == CLOSED) {
                return false;
            }
            effect.next = head;
            if (effects.compareAndSet(head, effect)) {
                return true;
            }
        }
    }

    /** The newest effect, linked to older ones; null if there is none. */
    Effect effects() {
        Effect head = effects.get();
        return head == CLOSED ? null : head;
    }

    /** Called by the thread itself. Links of effects behind the head change only here, the head by compare-and-set. */
    void remove(Effect effect) {
        while (true) {
            Effect head = effects.get();
            if (head == effect) {
                if (effects.compareAndSet(head, effect.next)) {
                    return;
                }
                continue;
            }
            for (Effect each = head; each != null; each = each.next) {
                if (each.next == effect) {
                    each.next = effect.next;
                    return;
                }
            }
            return;
        }
    }

    boolean isIdle() {
        return scope == null && callback == null && shield == null && effects.get() == null;
    }

    boolean close() {
        return effects.compareAndSet(null, CLOSED);
    }
}
