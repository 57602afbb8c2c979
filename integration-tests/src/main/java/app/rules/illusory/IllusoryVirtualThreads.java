package app.rules.illusory;

import app.VirtualThreads;
import app.rules.Canceller;
import app.rules.SinceJdk;
import app.rules.Span;
import app.rules.Spot;
import app.rules.Threads;
import app.waiting.Limits;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;

/** The same on virtual threads. */
@SinceJdk(21)
public final class IllusoryVirtualThreads {
    private IllusoryVirtualThreads() {}

    public static String cancelledStage() throws Exception {
        ExecutorService perTask = VirtualThreads.newThreadPerTask();
        Spot spot = new Spot();
        CompletableFuture<Void> mail = CompletableFuture.runAsync(
                () -> {
                    spot.reach(); // finding CP02
                    Span.passQuietly();
                },
                perTask);
        spot.waiting();
        boolean cancelled = Canceller.cancel(mail);
        Threads.end(perTask);
        return "cancelled " + cancelled;
    }

    public static String cancelledTaskThatLocks() throws Exception {
        ExecutorService perTask = VirtualThreads.newThreadPerTask();
        ReentrantLock lock = new ReentrantLock();
        Spot spot = new Spot();
        lock.lock();
        Future<?> booking = perTask.submit(() -> {
            spot.reach(); // finding CP02
            lock.lock(); // finding CP10
            lock.unlock();
        });
        Limits.until(spot::isReached); // who holds a lock must not wait
        spot.waiting();
        boolean cancelled = Canceller.cancel(booking);
        Span.passAwake();
        lock.unlock();
        perTask.shutdown();
        perTask.awaitTermination(20, java.util.concurrent.TimeUnit.SECONDS);
        return "cancelled " + cancelled;
    }
}
