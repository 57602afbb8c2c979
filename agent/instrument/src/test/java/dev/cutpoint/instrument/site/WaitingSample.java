package dev.cutpoint.instrument.site;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Code with suspend points of several kinds, and with calls that only have their names. */
@SuppressWarnings({"LockNotBeforeTry", "UnusedMethod", "WaitNotInLoop"})
class WaitingSample extends Thread {
    /** A subtype that is the application's own. */
    static final class Orders extends LinkedBlockingQueue<String> {
        private static final long serialVersionUID = 1;

        @Override
        public String take() throws InterruptedException {
            return super.take(); // point
        }
    }

    /** It has the name of a suspending method, and waits for nobody. */
    static final class Settings implements Supplier<Object> {
        @Override
        public Object get() {
            return "none";
        }

        Object take() {
            return get();
        }
    }

    private final Orders orders = new Orders();
    private final Object monitor = new Object();
    private final ReentrantLock lock = new ReentrantLock();

    WaitingSample(CountDownLatch open) throws InterruptedException {
        open.await(); // point
    }

    String order() throws InterruptedException {
        return orders.take(); // point
    }

    synchronized void guarded() throws InterruptedException {
        monitor.wait(); // point
    }

    void locked() {
        lock.lock(); // point
        lock.unlock();
    }

    void awaitEnd() throws InterruptedException {
        join(); // point
    }

    Object settings() {
        return new Settings().take();
    }

    Runnable later(CompletableFuture<String> future) {
        return () -> future.join(); // point
    }

    Callable<String> reference() {
        return orders::take;
    }
}
