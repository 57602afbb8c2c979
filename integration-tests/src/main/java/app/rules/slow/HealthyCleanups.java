package app.rules.slow;

import app.rules.Canceller;
import app.rules.Span;
import app.rules.Spot;
import app.rules.Threads;
import app.waiting.Limits;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** Tasks that are done with their cancellation soon, whatever else takes long around them. */
public final class HealthyCleanups {
    private HealthyCleanups() {}

    public static String cleanupIsBounded() throws Exception {
        Semaphore flushed = new Semaphore(0);
        Thread writer = Threads.platform(() -> {
            try {
                new CountDownLatch(1).await();
            } finally {
                flushed.tryAcquire(1, TimeUnit.MILLISECONDS);
            }
        });
        Canceller.interruptWaiting(writer);
        Threads.join(writer);
        return "ended";
    }

    public static String longWorkIsHandedToSomebodyElse() throws Exception {
        ExecutorService janitor = Threads.pool(1);
        Thread task = Threads.platform(() -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                janitor.execute(Span::passQuietly);
            }
        });
        Canceller.interruptWaiting(task);
        Threads.join(task);
        Threads.end(janitor);
        return "ended";
    }

    public static String taskHadWaitedForLong() throws Exception {
        Thread task = Threads.platform(() -> new CountDownLatch(1).await());
        Spot.waiting(task);
        Span.pass();
        Canceller.interrupt(task);
        Threads.join(task);
        return "ended";
    }

    public static String threadGoesOnToTheNextTask() throws Exception {
        ExecutorService pool = Threads.pool(1);
        Spot spot = new Spot();
        Future<?> first = pool.submit(() -> {
            spot.reach();
            new CountDownLatch(1).await();
            return "first";
        });
        Future<?> next = pool.submit(Span::passQuietly);
        spot.waiting();
        boolean cancelled = Canceller.cancel(first);
        Limits.get(next);
        Threads.end(pool);
        return "cancelled " + cancelled;
    }

    public static String ownerClearsTheStatusAndGoesOn() throws Exception {
        BlockingQueue<Runnable> jobs = new LinkedBlockingQueue<>();
        Spot spot = new Spot();
        jobs.add(() -> {
            spot.reach();
            LockSupport.park();
        });
        jobs.add(Span::passQuietly);
        Thread worker = Threads.platform(() -> {
            while (!jobs.isEmpty()) {
                jobs.take().run();
                Thread.interrupted();
            }
        });
        Canceller.interrupt(spot.waiting());
        Threads.join(worker);
        return "jobs " + jobs.size();
    }

    public static String waitThatMustNotBeInterrupted() throws Exception {
        CompletableFuture<String> reply = new CompletableFuture<>();
        Thread waiter = Threads.platform(() -> {
            boolean interrupted = false;
            while (!reply.isDone()) {
                try {
                    reply.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        });
        Canceller.interruptWaiting(waiter);
        Span.pass();
        reply.complete("reply");
        Threads.join(waiter);
        return reply.join();
    }

    public static String callbackOfTheCancelledFutureTakesLong() throws Exception {
        ExecutorService pool = Threads.pool(1);
        CompletableFuture<String> reply = new CompletableFuture<>();
        CompletableFuture<Void> logged = reply.handleAsync(
                (text, failure) -> {
                    Span.passQuietly();
                    return null;
                },
                pool);
        boolean cancelled = Canceller.cancel(reply);
        logged.join();
        Threads.end(pool);
        return "cancelled " + cancelled;
    }

    public static String loopIsWokenForGood() throws Exception {
        AtomicBoolean closed = new AtomicBoolean();
        Spot spot = new Spot();
        Thread loop = Threads.platform(() -> {
            spot.reach();
            while (!closed.get()) {
                LockSupport.park();
                Thread.interrupted();
            }
        });
        Canceller.interrupt(spot.waiting());
        Span.pass();
        closed.set(true);
        LockSupport.unpark(loop);
        Threads.join(loop);
        return "closed";
    }

    public static String interruptedTwiceInAShortCleanup() throws Exception {
        CountDownLatch cleaning = new CountDownLatch(1);
        Thread task = Threads.platform(() -> {
            try {
                new CountDownLatch(1).await();
            } finally {
                cleaning.countDown();
                new CountDownLatch(1).await();
            }
        });
        Canceller.interruptWaiting(task);
        cleaning.await();
        Canceller.interruptWaiting(task);
        Threads.join(task);
        return "ended";
    }

    public static String threadOfAPoolThatIsInterruptedByHand() throws Exception {
        ExecutorService pool = Threads.pool(1);
        Spot spot = new Spot();
        pool.execute(() -> {
            spot.reach();
            LockSupport.park();
        });
        pool.execute(Span::passQuietly);
        Canceller.interrupt(spot.waiting());
        Threads.end(pool);
        return "ended";
    }
}
