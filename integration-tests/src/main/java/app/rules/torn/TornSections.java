package app.rules.torn;

import app.rules.Canceller;
import app.rules.Spot;
import app.rules.Threads;
import app.waiting.Limits;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Money is on its way when the cancellation comes. It comes before the wait, which therefore takes no time. */
public final class TornSections {
    private TornSections() {}

    public static String monitorBetweenTwoAccounts() {
        Account from = new Account(100);
        Account to = new Account(0);
        cancelled(() -> {
            synchronized (from) {
                from.add(-10);
                new SynchronousQueue<String>().put("audit"); // finding CP06
                to.add(10);
            }
        });
        return "balances " + from.balance() + ", " + to.balance();
    }

    public static String lockWithFinally() {
        Account account = new Account(100);
        ReentrantLock lock = new ReentrantLock();
        cancelled(() -> {
            lock.lock();
            try {
                account.add(-10);
                new LinkedBlockingQueue<String>(1).take(); // finding CP06
                account.add(10);
            } finally {
                lock.unlock();
            }
        });
        return "balance " + account.balance() + ", locked " + lock.isLocked();
    }

    public static String synchronizedMethodSleeps() {
        Ledger ledger = new Ledger();
        cancelled(ledger::post);
        return "open " + ledger.open;
    }

    private static final class Ledger {
        private int open;

        synchronized void post() throws InterruptedException {
            open++;
            Thread.sleep(1); // finding CP06
            open--;
        }
    }

    public static String writeLockAndAConditionOfAnother() {
        ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        ReentrantLock other = new ReentrantLock();
        Condition changed = other.newCondition();
        Account account = new Account(0);
        cancelled(() -> {
            lock.writeLock().lock();
            other.lock();
            try {
                account.add(1);
                changed.await(); // finding CP06
                account.add(-1);
            } finally {
                other.unlock();
                lock.writeLock().unlock();
            }
        });
        return "balance " + account.balance();
    }

    public static String secondLockCannotBeHad() {
        ReentrantLock first = new ReentrantLock();
        Account account = new Account(0);
        cancelled(() -> {
            first.lock();
            try {
                account.add(1);
                new ReentrantLock().lockInterruptibly(); // finding CP06
            } finally {
                first.unlock();
            }
        });
        return "balance " + account.balance();
    }

    public static String cancelledFuture() throws Exception {
        ExecutorService pool = Threads.pool(1);
        Account account = new Account(0);
        Spot spot = new Spot();
        AtomicBoolean asked = new AtomicBoolean();
        Future<?> task = pool.submit(() -> {
            spot.reach();
            Limits.until(asked::get);
            synchronized (account) {
                account.add(1);
                new CountDownLatch(1).await(); // finding CP06
            }
            return "done";
        });
        spot.waitFor();
        boolean cancelled = Canceller.cancel(task);
        asked.set(true);
        Threads.end(pool);
        return "cancelled " + cancelled + ", balance " + account.balance();
    }

    /** Runs a task that is interrupted before it does anything. */
    static void cancelled(Threads.Task task) {
        Spot spot = new Spot();
        AtomicBoolean asked = new AtomicBoolean();
        Thread thread = Threads.platform(() -> {
            spot.reach();
            Limits.until(asked::get);
            task.run();
        });
        Canceller.interrupt(spot.thread());
        asked.set(true);
        Threads.join(thread);
    }
}
