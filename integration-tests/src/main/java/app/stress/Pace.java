package app.stress;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** So many turns a second, and never more; who is late catches up. */
final class Pace {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final long start = System.nanoTime();
    private final long perSecond;

    Pace(long perSecond) {
        this.perSecond = perSecond;
    }

    /** Returns when the turn with that number, from zero, has come. */
    void await(long turn) {
        long due = start + turn * SECOND / perSecond;
        for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
            LockSupport.parkNanos(early);
        }
    }
}
