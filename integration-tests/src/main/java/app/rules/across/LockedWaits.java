package app.rules.across;

import app.rules.Canceller;
import app.rules.Threads;
import app.waiting.Limits;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Everybody who needs the lock waits for what its holder waits for. */
public final class LockedWaits {
    /** Longer than what is a wait, and not long. */
    private static final long MILLIS = 300;

    private LockedWaits() {}

    public static String replyIsAwaitedInASynchronizedBlock() throws Exception {
        Map<String, Integer> rates = new ConcurrentHashMap<>();
        CountDownLatch reply = new CountDownLatch(1);
        synchronized (rates) {
            reply.await(MILLIS, TimeUnit.MILLISECONDS); // finding CP05
            rates.put("EUR", 1);
        }
        return "rates " + rates;
    }

    public static String synchronizedMethodPolls() throws Exception {
        return "polled " + new Mailbox().receive();
    }

    private static final class Mailbox {
        private final BlockingQueue<String> letters = new LinkedBlockingQueue<>();

        synchronized String receive() throws InterruptedException {
            return letters.poll(MILLIS, TimeUnit.MILLISECONDS); // finding CP05
        }
    }

    public static String lockAroundASleep() throws Exception {
        Lock lock = new ReentrantLock();
        lock.lock();
        try {
            Thread.sleep(MILLIS); // finding CP05
        } finally {
            lock.unlock();
        }
        return "slept";
    }

    public static String lockThatWasTriedFor() throws Exception {
        ReentrantLock lock = new ReentrantLock();
        if (lock.tryLock(1, TimeUnit.MINUTES)) {
            try {
                new Semaphore(0).tryAcquire(MILLIS, TimeUnit.MILLISECONDS); // finding CP05
            } finally {
                lock.unlock();
            }
        }
        return "locked " + lock.isLocked();
    }

    public static String readersKeepWritersWaiting() throws Exception {
        ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        lock.readLock().lock();
        try {
            TimeUnit.MILLISECONDS.sleep(MILLIS); // finding CP05
        } finally {
            lock.readLock().unlock();
        }
        return "readers " + lock.getReadLockCount();
    }

    public static String otherLockThanThatOfTheCondition() throws Exception {
        ReentrantLock outer = new ReentrantLock();
        ReentrantReadWriteLock inner = new ReentrantReadWriteLock();
        Condition changed = inner.writeLock().newCondition();
        outer.lock();
        inner.writeLock().lock();
        try {
            changed.await(MILLIS, TimeUnit.MILLISECONDS); // finding CP05
        } finally {
            inner.writeLock().unlock();
            outer.unlock();
        }
        return "locked " + outer.isLocked();
    }

    @SuppressWarnings("WaitNotInLoop") // Nobody notifies.
    public static String otherMonitorThanTheOneThatIsWaitedFor() throws Exception {
        Object outer = new Object();
        Object inner = new Object();
        synchronized (outer) {
            synchronized (inner) {
                inner.wait(MILLIS); // finding CP05
            }
        }
        return "waited";
    }

    public static String othersAreBlockedMeanwhile() throws Exception {
        Object monitor = new Object();
        CountDownLatch taken = new CountDownLatch(1);
        Thread holder = Threads.platform(() -> {
            synchronized (monitor) {
                taken.countDown();
                Thread.sleep(MILLIS); // finding CP05
            }
        });
        Limits.await(taken);
        synchronized (monitor) {
            holder.join(1);
        }
        Threads.join(holder);
        return "ended";
    }

    public static String recursionInBetween() throws Exception {
        Tree tree = new Tree();
        Object outer = new Object();
        synchronized (outer) {
            tree.grow(1_000);
            Thread.sleep(MILLIS); // finding CP05
        }
        return "depth " + tree.depth;
    }

    static final class Tree {
        private int depth;

        synchronized void grow(int levels) {
            depth++;
            if (levels > 1) {
                grow(levels - 1);
            }
        }

        int depth() {
            return depth;
        }
    }

    public static String cancelledThere() throws Exception {
        ReentrantLock lock = new ReentrantLock();
        CountDownLatch asked = new CountDownLatch(1);
        Thread task = Threads.platform(() -> {
            lock.lock();
            try {
                asked.await(); // finding CP05, finding CP06
            } finally {
                lock.unlock();
            }
        });
        Canceller.interruptWaiting(afterAWhile(task));
        Threads.join(task);
        return "locked " + lock.isLocked();
    }

    /** Lets the task wait long enough to be seen waiting. */
    private static Thread afterAWhile(Thread task) throws InterruptedException {
        task.join(MILLIS);
        return task;
    }
}
