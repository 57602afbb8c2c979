package app.rules.across;

import app.rules.SinceJdk;
import app.rules.Threads;
import java.util.concurrent.locks.ReentrantLock;

/** The same on virtual threads. */
@SinceJdk(21)
public final class LockedVirtualThreads {
    private static final long MILLIS = 400; // the coarse clock of virtual threads may be late

    private LockedVirtualThreads() {}

    public static String lockAroundASleep() {
        ReentrantLock lock = new ReentrantLock();
        Threads.join(Threads.virtual(() -> {
            lock.lock();
            try {
                Thread.sleep(MILLIS); // finding CP05
            } finally {
                lock.unlock();
            }
        }));
        return "locked " + lock.isLocked();
    }
}
