package app.points;

import app.VirtualThreads;
import dev.cutpoint.api.Cancellation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.Pipe;
import java.nio.channels.Selector;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** Threads that interrupt themselves before each of their waits, as tests do which want to see the other exit. */
public final class OwnInterrupts {
    private interface Wait {
        void run() throws Exception;
    }

    private final Object monitor = new Object();
    private final CompletableFuture<String> order = new CompletableFuture<>();

    private OwnInterrupts() {}

    public static void main(String[] arguments) throws InterruptedException {
        Thread platform = new Thread(new OwnInterrupts()::waits, "platform");
        platform.start();
        platform.join();
        if (VirtualThreads.available()) {
            VirtualThreads.start("virtual", new OwnInterrupts()::waits).join();
        }
        System.out.println("done");
    }

    private void waits() {
        leave(this::sleeping);
        leave(this::taking);
        leave(this::awaiting);
        leave(this::getting);
        leave(this::gettingTask);
        leave(this::locking);
        leave(this::monitoring);
        leave(this::reading);
        leave(this::making);
        come(this::cleared);
        come(this::computed);
        come(this::parking);
        come(this::selecting);
    }

    private void sleeping() throws InterruptedException {
        Thread.sleep(60_000);
    }

    private void taking() throws InterruptedException {
        new LinkedBlockingQueue<String>().take();
    }

    private void awaiting() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    private void getting() throws Exception {
        order.get();
    }

    private void gettingTask() throws Exception {
        new FutureTask<>(() -> "never run").get();
    }

    private void locking() throws InterruptedException {
        new ReentrantLock().lockInterruptibly();
    }

    private void monitoring() throws InterruptedException {
        synchronized (monitor) {
            monitor.wait();
        }
    }

    private void reading() throws IOException {
        Pipe pipe = Pipe.open();
        try (Pipe.SourceChannel source = pipe.source()) {
            source.read(ByteBuffer.allocate(1));
        }
    }

    /** Waits for nothing: no suspend point has an exit here. */
    private void making() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("asked for it");
        }
    }

    /** The status is gone before the wait, which is over at once. */
    private void cleared() throws InterruptedException {
        Thread.interrupted();
        new CountDownLatch(0).await();
    }

    /** A stage is computed whatever the status of the thread is. */
    private void computed() {
        CompletableFuture<String> bill = order.thenApply(text -> text + " billed");
        order.complete("book");
        say(bill.join().equals("book billed"), "not computed");
        Thread.interrupted();
    }

    private static void leave(Wait wait) {
        Thread.currentThread().interrupt();
        say(Thread.currentThread().isInterrupted(), "status not set");
        try {
            wait.run();
            System.out.println("came back");
        } catch (InterruptedException | ClosedByInterruptException expected) {
            say(!Cancellation.isCancelling(), "a request that nobody made");
        } catch (Exception other) {
            System.out.println(other);
        }
        Thread.interrupted();
    }

    private static void come(Wait wait) {
        Thread.currentThread().interrupt();
        try {
            wait.run();
        } catch (Exception other) {
            System.out.println(other);
        }
    }

    private static void say(boolean expected, String otherwise) {
        if (!expected) {
            System.out.println(otherwise);
        }
    }

    private void parking() {
        LockSupport.park();
        say(Thread.interrupted(), "status lost");
        LockSupport.parkNanos(1);
    }

    private void selecting() throws IOException {
        try (Selector selector = Selector.open()) {
            selector.select();
            say(Thread.interrupted(), "status lost");
            selector.select(1);
        }
    }
}
