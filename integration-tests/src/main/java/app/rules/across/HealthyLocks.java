package app.rules.across;

import app.rules.Threads;
import app.waiting.Limits;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Waits around locks that keep nobody out, or nobody who does not expect it. */
@SuppressWarnings("WaitNotInLoop") // Nobody notifies.
public final class HealthyLocks {
    private static final long MILLIS = 80;

    private HealthyLocks() {}

    public static String conditionGivesItsLockBack() throws Exception {
        ReentrantLock lock = new ReentrantLock();
        Condition changed = lock.newCondition();
        lock.lock();
        lock.lock();
        try {
            return "changed " + changed.await(MILLIS, TimeUnit.MILLISECONDS);
        } finally {
            lock.unlock();
            lock.unlock();
        }
    }

    public static String conditionGivesItsWriteLockBack() throws Exception {
        ReentrantReadWriteLock.WriteLock lock = new ReentrantReadWriteLock().writeLock();
        Condition changed = lock.newCondition();
        lock.lock();
        try {
            return "changed " + changed.await(MILLIS, TimeUnit.MILLISECONDS);
        } finally {
            lock.unlock();
        }
    }

    public static String waitGivesItsMonitorBack() throws Exception {
        Object monitor = new Object();
        synchronized (monitor) {
            synchronized (monitor) {
                monitor.wait(MILLIS);
            }
        }
        return "waited";
    }

    public static String waitsBeforeAndAfter() throws Exception {
        ReentrantLock lock = new ReentrantLock();
        new CountDownLatch(1).await(MILLIS, TimeUnit.MILLISECONDS);
        lock.lock();
        lock.unlock();
        new CountDownLatch(1).await(MILLIS, TimeUnit.MILLISECONDS);
        return "locked " + lock.isLocked();
    }

    public static String waitsForASecondLock() throws Exception {
        ReentrantLock first = new ReentrantLock();
        ReentrantLock second = new ReentrantLock();
        CountDownLatch taken = new CountDownLatch(1);
        Semaphore over = new Semaphore(0);
        Thread other = Threads.platform(() -> {
            second.lock();
            taken.countDown();
            Limits.until(over::tryAcquire);
            second.unlock();
        });
        Limits.await(taken);
        Thread timer = Threads.platform(() -> {
            Thread.sleep(MILLIS);
            over.release();
        });
        first.lock();
        second.lock();
        second.unlock();
        first.unlock();
        Threads.join(other);
        Threads.join(timer);
        return "locked " + second.isLocked();
    }

    public static String permitsAreNoLocks() throws Exception {
        Semaphore permits = new Semaphore(1);
        permits.acquire();
        Thread.sleep(MILLIS);
        permits.release();
        return "permits " + permits.availablePermits();
    }

    public static String locksInsideOfAQueue() throws Exception {
        return "polled " + new LinkedBlockingQueue<String>().poll(MILLIS, TimeUnit.MILLISECONDS);
    }

    public static String stopWaitsForItsThread() throws Exception {
        Service service = new Service();
        service.start();
        service.stop();
        return "stopped";
    }

    private static final class Service {
        private Thread worker;

        synchronized void start() {
            worker = Threads.platform(() -> new CountDownLatch(1).await(MILLIS, TimeUnit.MILLISECONDS));
        }

        synchronized void stop() throws InterruptedException {
            worker.join();
        }
    }

    public static String joinGivesTheThreadsMonitorBack() throws Exception {
        Thread task = Threads.platform(() -> new CountDownLatch(1).await(MILLIS, TimeUnit.MILLISECONDS));
        synchronized (task) {
            task.join();
        }
        return "joined";
    }

    public static String lockIsGivenBackWhereNobodyLooks() throws Exception {
        ReentrantLock lock = new ReentrantLock();
        Runnable release = lock::unlock;
        lock.lock();
        release.run();
        Thread.sleep(MILLIS);
        return "locked " + lock.isLocked();
    }

    public static String synchronizedMethodThrowsBefore() throws Exception {
        Till till = new Till();
        try {
            till.pay(-1);
        } catch (IllegalArgumentException refused) {
            Thread.sleep(MILLIS);
        }
        return "held " + Thread.holdsLock(till) + ", sum " + till.sum;
    }

    private static final class Till {
        private int sum;

        synchronized void pay(int amount) {
            if (amount < 0) {
                throw new IllegalArgumentException();
            }
            sum += amount;
        }
    }

    public static String recursionIsOver() throws Exception {
        LockedWaits.Tree tree = new LockedWaits.Tree();
        tree.grow(1_000);
        Thread.sleep(MILLIS);
        return "depth " + tree.depth() + ", held " + Thread.holdsLock(tree);
    }

    public static String othersHoldTheLock() throws Exception {
        ReentrantLock lock = new ReentrantLock();
        CountDownLatch over = new CountDownLatch(1);
        Thread holder = Threads.platform(() -> {
            lock.lock();
            Limits.until(() -> over.getCount() == 0);
            lock.unlock();
        });
        Thread.sleep(MILLIS);
        over.countDown();
        Threads.join(holder);
        return "locked " + lock.isLocked();
    }
}
