package app.rules.torn;

import app.rules.Threads;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The cancellation comes where nothing is half-done, or where the code has asked for it. */
@SuppressWarnings("WaitNotInLoop") // Nobody notifies.
public final class HealthySections {
    private HealthySections() {}

    public static String conditionOfTheLockItself() {
        ReentrantLock lock = new ReentrantLock();
        Condition notEmpty = lock.newCondition();
        TornSections.cancelled(() -> {
            lock.lock();
            try {
                notEmpty.await();
            } finally {
                lock.unlock();
            }
        });
        return "locked " + lock.isLocked();
    }

    public static String monitorThatIsWaitedFor() {
        Object monitor = new Object();
        TornSections.cancelled(() -> {
            synchronized (monitor) {
                monitor.wait();
            }
        });
        return "ended";
    }

    public static String monitorOfTheThreadThatIsJoined() {
        Thread other = Threads.platform(() -> new CountDownLatch(1).await());
        TornSections.cancelled(() -> {
            synchronized (other) {
                other.join();
            }
        });
        return "other alive " + other.isAlive();
    }

    public static String waitsBeforeTheCriticalSection() {
        Account account = new Account(100);
        TornSections.cancelled(() -> {
            new LinkedBlockingQueue<String>().take();
            synchronized (account) {
                account.add(-10);
            }
        });
        return "balance " + account.balance();
    }

    public static String lockWasGivenBack() {
        ReentrantLock lock = new ReentrantLock();
        Account account = new Account(100);
        TornSections.cancelled(() -> {
            lock.lock();
            account.add(-10);
            account.add(10);
            lock.unlock();
            new CountDownLatch(1).await();
        });
        return "balance " + account.balance();
    }

    public static String codeAsksByItself() {
        Account account = new Account(0);
        TornSections.cancelled(() -> {
            synchronized (account) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("nothing is half-done here");
                }
                account.add(1);
            }
        });
        return "balance " + account.balance();
    }

    public static String permitIsNoLock() {
        Semaphore permits = new Semaphore(1);
        TornSections.cancelled(() -> {
            permits.acquireUninterruptibly();
            try {
                new CountDownLatch(1).await();
            } finally {
                permits.release();
            }
        });
        return "permits " + permits.availablePermits();
    }

    public static String handlerTakesALock() {
        Account account = new Account(0);
        TornSections.cancelled(() -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                synchronized (account) {
                    account.add(1);
                }
            }
        });
        return "balance " + account.balance();
    }

    public static String synchronizedMethodHasThrownBefore() {
        HealthySections sections = new HealthySections();
        TornSections.cancelled(() -> {
            try {
                sections.refuse();
            } catch (IllegalStateException refused) {
                new CountDownLatch(1).await();
            }
        });
        return "held " + Thread.holdsLock(sections);
    }

    private synchronized void refuse() {
        throw new IllegalStateException();
    }
}
