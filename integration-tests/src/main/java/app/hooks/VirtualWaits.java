package app.hooks;

import app.VirtualThreads;
import app.waiting.Limits;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/** Waits of virtual threads that nobody cancels. */
final class VirtualWaits {
    private VirtualWaits() {}

    /** Woken in time: the timer is taken back. */
    static void wokenInTime() {
        CountDownLatch awake = new CountDownLatch(1);
        Thread sleeper = VirtualThreads.start("sleeper", () -> {
            LockSupport.parkNanos(Long.MAX_VALUE);
            awake.countDown();
        });
        Limits.until(() -> sleeper.getState() == Thread.State.TIMED_WAITING);
        LockSupport.unpark(sleeper);
        Limits.await(awake);
        Limits.join(sleeper);
    }

    /** The first timer of the program brings the class of the task along that is cancelled afterwards. */
    static void beforeTheFirstTask() {
        wokenInTime();
        Tasks.cancelled();
    }
}
