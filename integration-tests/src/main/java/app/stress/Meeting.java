package app.stress;

import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** The ways to wait that a crowd is spread over, by number; each ends with an answer. */
final class Meeting {
    private static final int WAYS = 6;

    private final Queue<Thread> parked = new ConcurrentLinkedQueue<>();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final ReentrantLock lock = new ReentrantLock();
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final CompletableFuture<String> promise = new CompletableFuture<>();
    private final ReentrantLock guard = new ReentrantLock();
    private final Condition ended = guard.newCondition();
    private volatile boolean over;

    /** The thread that makes it holds the lock until the end. */
    Meeting() {
        lock.lock();
    }

    String answer(int number) {
        return "answer " + number % WAYS;
    }

    String waitFor(int number) throws InterruptedException {
        switch (number % WAYS) {
            case 0 -> park();
            case 1 -> gate.await(1, TimeUnit.DAYS);
            case 2 -> {
                return passLock() ? answer(number) : "too early";
            }
            case 3 -> {
                return answers.take();
            }
            case 4 -> {
                return promise.join();
            }
            default -> awaitEnd();
        }
        return over ? answer(number) : "too early";
    }

    private void park() {
        parked.add(Thread.currentThread());
        while (!over) {
            LockSupport.park(this);
        }
    }

    private boolean passLock() {
        lock.lock();
        try {
            return over;
        } finally {
            lock.unlock();
        }
    }

    private void awaitEnd() throws InterruptedException {
        guard.lock();
        try {
            while (!over) {
                ended.await();
            }
        } finally {
            guard.unlock();
        }
    }

    /** Called by the thread that made it. */
    void end(int waiting) {
        over = true;
        parked.forEach(LockSupport::unpark);
        gate.countDown();
        lock.unlock();
        for (int number = 3; number < waiting; number += WAYS) {
            answers.add(answer(number));
        }
        promise.complete(answer(4));
        guard.lock();
        try {
            ended.signalAll();
        } finally {
            guard.unlock();
        }
    }
}
