package app.waiting;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** Locks that a thread holds for good, and what else to wait for in vain. Has no handler, so that those of the checks take it all. */
public final class Held {
    static final ReentrantLock LOCK = new ReentrantLock();
    static final ReentrantReadWriteLock READ_WRITE = new ReentrantReadWriteLock();
    static final StampedLock STAMPED = new StampedLock();
    static final ExecutorService WORKERS = Executors.newCachedThreadPool(Held::daemon);

    /** Holds the locks and never ends. */
    static final Thread HOLDER = daemon(Held::hold);

    private static final CountDownLatch HELD = new CountDownLatch(1);

    private Held() {}

    /** Returns when the locks are held. */
    public static void start() {
        HOLDER.start();
        Limits.await(HELD);
    }

    private static void hold() {
        LOCK.lock();
        READ_WRITE.writeLock().lock();
        STAMPED.writeLock();
        HELD.countDown();
        while (true) {
            LockSupport.park();
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "holder");
        thread.setDaemon(true);
        return thread;
    }

    static String waitFor(Object nobodyNotifies) throws InterruptedException {
        synchronized (nobodyNotifies) {
            nobodyNotifies.wait();
            return "notified";
        }
    }

    static void putInto(BlockingQueue<String> full) throws InterruptedException {
        full.put("fits");
        full.put("does not");
    }

    static void awaitCondition() throws InterruptedException {
        ReentrantLock own = new ReentrantLock();
        own.lock();
        try {
            own.newCondition().await();
        } finally {
            own.unlock();
        }
    }

    static void askUntilInterrupted() throws InterruptedException {
        while (!Thread.interrupted()) {
            Thread.onSpinWait();
        }
        throw new InterruptedException("asked");
    }
}
