package app.rules.leaked;

import app.VirtualThreads;
import app.rules.Canceller;
import app.rules.SinceJdk;
import app.rules.Spot;
import app.rules.Threads;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The same on virtual threads. */
@SinceJdk(21)
@SuppressWarnings({"LockNotBeforeTry", "WaitNotInLoop"}) // That is what is wrong with them.
public final class LeakingVirtualThreads {
    private LeakingVirtualThreads() {}

    public static String threadWithoutFinally() {
        ReentrantLock lock = new ReentrantLock();
        Condition notEmpty = lock.newCondition();
        Thread task = Threads.virtual(() -> {
            lock.lock(); // finding CP07
            notEmpty.await();
            lock.unlock();
        });
        Canceller.interruptWaiting(task);
        Threads.join(task);
        return "locked " + lock.isLocked();
    }

    public static String cancelledFuture() throws Exception {
        ReentrantLock lock = new ReentrantLock();
        Condition notEmpty = lock.newCondition();
        ExecutorService perTask = VirtualThreads.newThreadPerTask();
        Spot spot = new Spot();
        Future<?> task = perTask.submit(() -> {
            spot.reach();
            lock.lock(); // finding CP07
            notEmpty.await();
            lock.unlock();
            return "done";
        });
        Thread thread = spot.waiting();
        boolean cancelled = Canceller.cancel(task);
        Threads.join(thread);
        return "cancelled " + cancelled + ", locked " + lock.isLocked();
    }
}
