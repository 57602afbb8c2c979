package app.rules.leaked;

import app.rules.Canceller;
import app.rules.Spot;
import app.rules.Threads;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Cancelled tasks that leave no lock behind, or none that is theirs. */
@SuppressWarnings({"LockNotBeforeTry", "WaitNotInLoop"}) // Other ways do as well.
public final class HealthyOwners {
    private HealthyOwners() {}

    public static String givesItBackInFinally() {
        ReentrantLock lock = new ReentrantLock();
        Condition notEmpty = lock.newCondition();
        cancelled(() -> {
            lock.lock();
            try {
                notEmpty.await();
            } finally {
                lock.unlock();
            }
        });
        return "locked " + lock.isLocked();
    }

    public static String handlerGivesItBack() {
        ReentrantLock lock = new ReentrantLock();
        Condition notEmpty = lock.newCondition();
        cancelled(() -> {
            lock.lock();
            try {
                notEmpty.await();
                lock.unlock();
            } catch (InterruptedException e) {
                lock.unlock();
                throw e;
            }
        });
        return "locked " + lock.isLocked();
    }

    public static String givesItBackWhereNobodyLooks() {
        ReentrantLock lock = new ReentrantLock();
        Condition notEmpty = lock.newCondition();
        Runnable release = lock::unlock;
        cancelled(() -> {
            lock.lock();
            try {
                notEmpty.await();
            } finally {
                release.run();
            }
        });
        return "locked " + lock.isLocked();
    }

    public static String takenTwiceAndGivenBackTwice() {
        ReentrantReadWriteLock.WriteLock lock = new ReentrantReadWriteLock().writeLock();
        Condition changed = lock.newCondition();
        cancelled(() -> {
            lock.lock();
            lock.lock();
            try {
                changed.await();
            } finally {
                lock.unlock();
                lock.unlock();
            }
        });
        return "held " + lock.getHoldCount();
    }

    public static String monitorIsGivenBackByTheVm() {
        Object monitor = new Object();
        cancelled(() -> {
            synchronized (monitor) {
                monitor.wait();
            }
        });
        return "held " + Thread.holdsLock(monitor);
    }

    public static String permitHasNoOwner() {
        Semaphore permits = new Semaphore(1);
        cancelled(() -> {
            permits.acquire();
            new CountDownLatch(1).await();
            permits.release();
        });
        return "permits " + permits.availablePermits();
    }

    public static String lockIsTheCallersOfTheTask() {
        ReentrantLock lock = new ReentrantLock();
        Condition notEmpty = lock.newCondition();
        Spot spot = new Spot();
        FutureTask<String> task = new FutureTask<>(() -> {
            spot.reach();
            notEmpty.await();
            return "done";
        });
        Thread runner = Threads.platform(() -> {
            lock.lock();
            try {
                task.run();
            } finally {
                lock.unlock();
            }
        });
        spot.waiting();
        boolean cancelled = Canceller.cancel(task);
        Threads.join(runner);
        return "cancelled " + cancelled + ", locked " + lock.isLocked();
    }

    public static String nobodyCancelsTheOneThatLeaks() {
        ReentrantLock lock = new ReentrantLock();
        Threads.join(Threads.platform(lock::lock));
        return "locked " + lock.isLocked();
    }

    private static void cancelled(Threads.Task task) {
        Thread thread = Threads.platform(task);
        Canceller.interruptWaiting(thread);
        Threads.join(thread);
    }
}
