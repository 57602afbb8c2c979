package app.rules.deaf;

import app.rules.Canceller;
import app.rules.Span;
import app.rules.Spot;
import app.rules.Threads;
import app.waiting.Limits;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ServerSocketChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** Tasks that hear the request soon, or end soon without. */
public final class HealthyHearing {
    private HealthyHearing() {}

    public static String endsSoonOfItself() throws Exception {
        Spot spot = new Spot();
        CountDownLatch interrupted = new CountDownLatch(1);
        Thread task = Threads.platform(() -> {
            spot.reach();
            while (interrupted.getCount() > 0) {
                LockSupport.parkNanos(1_000_000);
            }
        });
        Canceller.interrupt(spot.thread());
        interrupted.countDown();
        Threads.join(task);
        return "ended";
    }

    public static String loopLooksAtItsStatus() throws Exception {
        Spot spot = new Spot();
        Thread task = Threads.platform(() -> {
            spot.reach();
            while (!Thread.currentThread().isInterrupted()) {
                LockSupport.parkNanos(1_000_000);
            }
        });
        Canceller.interrupt(spot.thread());
        Threads.join(task);
        return "ended";
    }

    public static String lockIsTakenInterruptibly() throws Exception {
        ReentrantLock lock = new ReentrantLock();
        lock.lock();
        Thread task = Threads.platform(lock::lockInterruptibly);
        Canceller.interruptWaiting(task);
        Threads.join(task);
        Span.passAwake();
        lock.unlock();
        return "ended";
    }

    public static String lockIsGivenSoon() throws Exception {
        ReentrantLock lock = new ReentrantLock();
        lock.lock();
        Thread task = Threads.platform(() -> {
            lock.lock();
            lock.unlock();
            Thread.sleep(Span.LONG_MILLIS);
        });
        Canceller.interruptWaiting(task);
        lock.unlock();
        Threads.join(task);
        return "ended";
    }

    public static String lockIsWaitedForAndTheStatusSeenAfterwards() throws Exception {
        ReentrantLock lock = new ReentrantLock();
        boolean[] status = new boolean[1];
        lock.lock();
        Thread task = Threads.platform(() -> {
            lock.lock();
            lock.unlock();
            status[0] = Thread.interrupted();
        });
        Spot.waiting(task);
        Span.passAwake();
        Canceller.interrupt(task);
        lock.unlock();
        Threads.join(task);
        return "status " + status[0];
    }

    public static String futureIsJoinedAndCompletesSoon() throws Exception {
        CompletableFuture<String> reply = new CompletableFuture<>();
        Thread task = Threads.platform(reply::join);
        Canceller.interruptWaiting(task);
        reply.complete("reply");
        Threads.join(task);
        return "ended";
    }

    public static String socketGetsItsAnswerSoon() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket client = new Socket(server.getInetAddress(), server.getLocalPort());
                Socket accepted = server.accept()) {
            Spot spot = new Spot();
            Thread reader = Threads.platform(() -> {
                spot.reach();
                accepted.getInputStream().read();
            });
            Canceller.interrupt(spot.thread());
            client.getOutputStream().write(1);
            Threads.join(reader);
        }
        return "ended";
    }

    public static String channelIsClosedByIt() throws Exception {
        try (ServerSocketChannel server = ServerSocketChannel.open()) {
            server.bind(null);
            Spot spot = new Spot();
            StringBuilder log = new StringBuilder();
            Thread acceptor = Threads.platform(() -> {
                spot.reach();
                try {
                    server.accept();
                } catch (ClosedByInterruptException e) {
                    log.append("closed");
                }
            });
            Canceller.interrupt(spot.thread());
            Threads.join(acceptor);
            return log.toString();
        }
    }

    public static String interruptedLongBeforeItsStart() throws Exception {
        Spot spot = new Spot();
        Thread task = Threads.unstarted(() -> {
            spot.reach();
            long end = System.nanoTime() + Span.THRESHOLD_MILLIS * 500_000;
            while (System.nanoTime() - end < 0) {}
            new CountDownLatch(1).await();
        });
        Canceller.interrupt(task);
        Span.pass();
        task.start();
        spot.waitFor();
        Limits.until(() -> !task.isAlive() || task.isInterrupted());
        if (task.isAlive()) {
            Limits.join(task);
        }
        return "ended";
    }

    public static String toldLongAgoAndWaitsOn() throws Exception {
        CompletableFuture<String> reply = new CompletableFuture<>();
        Thread task = Threads.platform(() -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Thread.interrupted();
            reply.join();
        });
        Canceller.interruptWaiting(task);
        Span.pass();
        reply.complete("reply");
        Threads.join(task);
        return "ended";
    }

    public static String idleWorkerOfThePlatform() throws Exception {
        ForkJoinPool stealing = Threads.stealing();
        ExecutorService pool = Threads.pool(1);
        Future<Thread> stealer = stealing.submit(Thread::currentThread);
        Future<Thread> worker = pool.submit(Thread::currentThread);
        Canceller.interruptWaiting(Limits.get(stealer));
        Canceller.interruptWaiting(Limits.get(worker));
        Span.pass();
        Threads.end(stealing);
        Threads.end(pool);
        return "ended";
    }
}
