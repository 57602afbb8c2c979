package app.flag;

import app.waiting.Limits;
import app.waiting.Wait;
import java.nio.channels.Selector;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What a task can wait for without any exception: it finds the interrupt in its status. Some do not end by it, these are released.
 *
 * @param waiting returns with the status set
 * @param release what the one who interrupts does afterwards
 */
record StatusWait(Wait.Waiting waiting, Runnable release) {
    static StatusWait none() {
        CountDownLatch interrupted = new CountDownLatch(1);
        return new StatusWait(() -> Limits.until(() -> interrupted.getCount() == 0), interrupted::countDown);
    }

    static StatusWait park() {
        return new StatusWait(
                () -> {
                    while (!Thread.currentThread().isInterrupted()) {
                        LockSupport.park();
                    }
                },
                () -> {});
    }

    static StatusWait parkNanos() {
        return new StatusWait(
                () -> {
                    while (!Thread.currentThread().isInterrupted()) {
                        LockSupport.parkNanos(new Object(), TimeUnit.DAYS.toNanos(1));
                    }
                },
                () -> {});
    }

    static StatusWait select() {
        return new StatusWait(
                () -> {
                    try (Selector selector = Selector.open()) {
                        selector.select();
                    }
                },
                () -> {});
    }

    static StatusWait join() {
        CompletableFuture<String> future = new CompletableFuture<>();
        return new StatusWait(future::join, () -> future.complete("done"));
    }

    static StatusWait acquireUninterruptibly() {
        Semaphore semaphore = new Semaphore(0);
        return new StatusWait(semaphore::acquireUninterruptibly, semaphore::release);
    }

    static StatusWait phaser() {
        Phaser phaser = new Phaser(1);
        return new StatusWait(() -> phaser.awaitAdvance(0), phaser::arrive);
    }

    /** Called by the one who interrupts: the lock is that thread's. */
    static StatusWait lock() {
        ReentrantLock lock = new ReentrantLock();
        lock.lock();
        return new StatusWait(lock::lock, lock::unlock);
    }

    static StatusWait awaitUninterruptibly() {
        ReentrantLock lock = new ReentrantLock();
        Condition condition = lock.newCondition();
        return new StatusWait(
                () -> {
                    lock.lock();
                    try {
                        condition.awaitUninterruptibly();
                    } finally {
                        lock.unlock();
                    }
                },
                () -> Limits.until(() -> signal(lock, condition)));
    }

    private static boolean signal(ReentrantLock lock, Condition condition) {
        lock.lock();
        try {
            boolean waiting = lock.hasWaiters(condition);
            condition.signalAll();
            return waiting;
        } finally {
            lock.unlock();
        }
    }

    static StatusWait monitor() {
        Object monitor = new Object();
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        new Thread(() -> hold(monitor, held, released)).start();
        Limits.await(held);
        return new StatusWait(() -> enter(monitor), released::countDown);
    }

    private static void hold(Object monitor, CountDownLatch held, CountDownLatch released) {
        synchronized (monitor) {
            held.countDown();
            Limits.await(released);
        }
    }

    private static void enter(Object monitor) {
        synchronized (monitor) {
            LockSupport.unpark(Thread.currentThread());
        }
    }
}
