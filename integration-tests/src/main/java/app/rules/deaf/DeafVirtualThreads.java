package app.rules.deaf;

import app.rules.Canceller;
import app.rules.SinceJdk;
import app.rules.Span;
import app.rules.Spot;
import app.rules.Threads;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** The same on virtual threads. */
@SinceJdk(21)
public final class DeafVirtualThreads {
    private DeafVirtualThreads() {}

    public static String loopComputes() throws Exception {
        Spot spot = new Spot();
        Thread task = Threads.virtual(() -> {
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
        ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        lock.writeLock().lock();
        Thread task = Threads.virtual(() -> {
            lock.readLock().lock(); // finding CP10
            lock.readLock().unlock();
        });
        Canceller.interruptWaiting(task);
        Span.passAwake();
        lock.writeLock().unlock();
        Threads.join(task);
        return "ended";
    }

    public static String futureIsJoined() throws Exception {
        CompletableFuture<String> reply = new CompletableFuture<>();
        Thread task = Threads.virtual(() -> {
            reply.join(); // finding CP10
        });
        Canceller.interruptWaiting(task);
        Span.pass();
        reply.complete("reply");
        Threads.join(task);
        return "ended";
    }
}
