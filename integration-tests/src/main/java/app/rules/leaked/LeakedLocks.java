package app.rules.leaked;

import app.rules.Canceller;
import app.rules.Spot;
import app.rules.Threads;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** The lock would have been given back if nobody had cancelled the wait. */
@SuppressWarnings({"LockNotBeforeTry", "WaitNotInLoop"}) // That is what is wrong with them.
public final class LeakedLocks {
    private LeakedLocks() {}

    public static String threadWithoutFinally() {
        ReentrantLock lock = new ReentrantLock();
        Condition notEmpty = lock.newCondition();
        Thread task = Threads.platform(() -> {
            lock.lock(); // finding CP07
            notEmpty.await();
            lock.unlock();
        });
        Canceller.interruptWaiting(task);
        Threads.join(task);
        return "locked " + lock.isLocked();
    }

    public static String cancelledFutureInAPool() throws Exception {
        ReentrantLock lock = new ReentrantLock();
        Condition notEmpty = lock.newCondition();
        ExecutorService pool = Threads.pool(1);
        Spot spot = new Spot();
        Future<?> task = pool.submit(() -> {
            spot.reach();
            lock.lockInterruptibly(); // finding CP07
            notEmpty.await();
            lock.unlock();
            return "done";
        });
        spot.waiting();
        boolean cancelled = Canceller.cancel(task);
        Threads.end(pool);
        return "cancelled " + cancelled + ", locked " + lock.isLocked();
    }

    public static String poolIsShutDown() throws Exception {
        ReentrantReadWriteLock.WriteLock lock = new ReentrantReadWriteLock().writeLock();
        Condition changed = lock.newCondition();
        ExecutorService pool = Threads.pool(1);
        Spot spot = new Spot();
        pool.execute(Threads.runnable(() -> {
            spot.reach();
            lock.lock(); // finding CP07
            changed.await();
            lock.unlock();
        }));
        spot.waiting();
        Canceller.shutDown(pool);
        Threads.end(pool);
        return "taken " + lock.tryLock();
    }

    public static String handlerReturnsWithoutGivingItBack() {
        ReentrantLock lock = new ReentrantLock();
        Condition notEmpty = lock.newCondition();
        Thread task = Threads.platform(() -> {
            if (lock.tryLock(1, TimeUnit.MINUTES)) { // finding CP07
                try {
                    notEmpty.await();
                } catch (InterruptedException e) {
                    return;
                }
                lock.unlock();
            }
        });
        Canceller.interruptWaiting(task);
        Threads.join(task);
        return "locked " + lock.isLocked();
    }

    public static String takenTwiceAndGivenBackOnce() {
        ReentrantLock lock = new ReentrantLock();
        Condition notEmpty = lock.newCondition();
        Thread task = Threads.platform(() -> {
            lock.lock(); // finding CP07
            lock.lock();
            try {
                notEmpty.await();
            } finally {
                lock.unlock();
            }
            lock.unlock();
        });
        Canceller.interruptWaiting(task);
        Threads.join(task);
        return "locked " + lock.isLocked();
    }
}
