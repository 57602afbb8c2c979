package app.rules.deaf;

import app.rules.Canceller;
import app.rules.Span;
import app.rules.Spot;
import app.rules.Threads;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Tasks in places where an interrupt does not reach them. */
public final class DeafTasks {
    private DeafTasks() {}

    public static String loopComputes() throws Exception {
        Spot spot = new Spot();
        Thread task = Threads.platform(() -> {
            spot.reach();
            spin(Span.endNanos());
        });
        Canceller.interrupt(spot.thread());
        Threads.join(task);
        return "ended";
    }

    private static void spin(long end) {
        while (System.nanoTime() - end < 0) {} // finding CP10
    }

    public static String lockIsHeld() throws Exception {
        ReentrantLock lock = new ReentrantLock();
        lock.lock();
        Thread task = Threads.platform(() -> {
            lock.lock(); // finding CP10
            lock.unlock();
        });
        Canceller.interruptWaiting(task);
        Span.passAwake();
        lock.unlock();
        Threads.join(task);
        return "ended";
    }

    public static String monitorIsHeld() throws Exception {
        Counter counter = new Counter();
        Thread task = Threads.unstarted(counter::increment);
        synchronized (counter) {
            task.start();
            Canceller.interruptWaiting(task);
            Span.passAwake();
        }
        Threads.join(task);
        return "counted " + counter.count;
    }

    private static final class Counter {
        private int count;

        synchronized void increment() {
            count++; // finding CP10
        }
    }

    public static String futureIsJoined() throws Exception {
        CompletableFuture<String> reply = new CompletableFuture<>();
        Thread task = Threads.platform(() -> {
            reply.join(); // finding CP10
        });
        Canceller.interruptWaiting(task);
        Span.pass();
        reply.complete("reply");
        Threads.join(task);
        return "ended";
    }

    public static String socketIsRead() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket client = new Socket(server.getInetAddress(), server.getLocalPort());
                Socket accepted = server.accept()) {
            Spot spot = new Spot();
            Thread reader = Threads.platform(() -> {
                spot.reach();
                accepted.getInputStream().read(); // finding CP10
            });
            Canceller.interrupt(spot.thread());
            Span.pass();
            client.getOutputStream().write(1);
            Threads.join(reader);
        }
        return "ended";
    }

    public static String connectionIsAccepted() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Spot spot = new Spot();
            Thread acceptor = Threads.platform(() -> {
                spot.reach();
                server.accept().close(); // finding CP10
            });
            Canceller.interrupt(spot.thread());
            Span.pass();
            new Socket(server.getInetAddress(), server.getLocalPort()).close();
            Threads.join(acceptor);
        }
        return "ended";
    }

    public static String jobsOfAPoolThatIsShutDown() throws Exception {
        ExecutorService pool = Threads.pool(1);
        Semaphore permits = new Semaphore(0);
        Spot spot = new Spot();
        pool.execute(() -> {
            spot.reach();
            permits.acquireUninterruptibly(); // finding CP10
        });
        spot.waiting();
        int dropped = Canceller.shutDown(pool);
        Span.pass();
        permits.release();
        Threads.end(pool);
        return "never began: " + dropped;
    }

    public static String conditionIsAwaitedUninterruptibly() throws Exception {
        ReentrantLock lock = new ReentrantLock();
        Condition open = lock.newCondition();
        Thread task = Threads.platform(() -> {
            lock.lock();
            open.awaitUninterruptibly(); // finding CP10
            lock.unlock();
        });
        Canceller.interruptWaiting(task);
        Span.pass();
        lock.lock();
        open.signal();
        lock.unlock();
        Threads.join(task);
        return "ended";
    }

    public static String processIsRead() throws Exception {
        Process process = new ProcessBuilder("sleep", "20").start();
        Spot spot = new Spot();
        Thread reader = Threads.platform(() -> {
            spot.reach();
            process.getInputStream().read(); // finding CP10
        });
        Canceller.interrupt(spot.thread());
        Span.pass();
        process.destroy();
        Threads.join(reader);
        return "ended";
    }
}
