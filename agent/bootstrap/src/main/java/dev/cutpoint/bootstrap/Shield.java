package dev.cutpoint.bootstrap;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * One call that a thread shields from interrupts. Whoever interrupts either puts the interrupt into an open shield, or finds it closed and
 * goes on to the one around it, or to the interrupt status: since one atomic step decides, none gets lost in between.
 *
 * <p>Made and closed by the shielded thread; any thread holds.
 */
final class Shield {
    private static final int OPEN = 0;
    private static final int HOLDING = 1;
    private static final int CLOSED = 2;

    final Shield outer;
    final long nanos = System.nanoTime();
    private final AtomicInteger state = new AtomicInteger(OPEN);

    Shield(Shield outer) {
        this.outer = outer;
    }

    /** False if it is closed: then nothing was put into it. */
    boolean hold() {
        return state.compareAndSet(OPEN, HOLDING) || state.get() == HOLDING;
    }

    /** Whether anything was put into it. */
    boolean close() {
        return state.getAndSet(CLOSED) == HOLDING;
    }

    /** What was put into it has been given back, since those around it are closed as well. */
    boolean isOver() {
        Shield each = this;
        while (each != null && each.state.get() == CLOSED) {
            each = each.outer;
        }
        return each == null;
    }
}
