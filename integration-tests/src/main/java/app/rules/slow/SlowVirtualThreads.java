package app.rules.slow;

import app.StructuredScope;
import app.VirtualThreads;
import app.rules.Canceller;
import app.rules.SinceJdk;
import app.rules.Span;
import app.rules.Spot;
import app.rules.Threads;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The same on virtual threads. */
@SinceJdk(21)
@SuppressWarnings("try") // What is closed here may be interrupted.
public final class SlowVirtualThreads {
    private SlowVirtualThreads() {}

    public static String cancelledTask() throws Exception {
        ExecutorService perTask = VirtualThreads.newThreadPerTask();
        Spot spot = new Spot();
        Future<?> upload = perTask.submit(() -> {
            spot.reach();
            try {
                new CountDownLatch(1).await();
            } finally {
                new Semaphore(0).tryAcquire(Span.LONG_MILLIS, TimeUnit.MILLISECONDS); // finding CP09
            }
            return "uploaded";
        });
        spot.waiting();
        boolean cancelled = Canceller.cancel(upload);
        perTask.shutdown();
        Span.pass();
        return "cancelled " + cancelled;
    }

    public static String subtaskOfAScope() throws Exception {
        try (StructuredScope scope = StructuredScope.open()) {
            Spot spot = new Spot();
            scope.fork(Threads.runnable(() -> {
                spot.reach();
                try {
                    new CountDownLatch(1).await();
                } finally {
                    Thread.sleep(Span.LONG_MILLIS); // finding CP09
                }
            }));
            spot.waiting();
            scope.shutDown();
            scope.join();
        }
        return "closed";
    }

    public static String ownerOfAScopeWaitsForItsSubtasks() throws Exception {
        Spot spot = new Spot();
        Thread owner = Threads.virtual(() -> {
            try (Scope scope = new Scope()) {
                scope.fork(Span::passQuietly);
                spot.reach();
                new CountDownLatch(1).await();
            }
        });
        Canceller.interrupt(spot.waiting());
        Threads.join(owner);
        return "ended";
    }

    /** Waits for its threads before it ends, as a structured scope does. */
    private static final class Scope implements AutoCloseable {
        private final ExecutorService perTask = VirtualThreads.newThreadPerTask();

        void fork(Runnable task) {
            perTask.execute(task);
        }

        @Override
        public void close() throws InterruptedException {
            perTask.shutdown();
            perTask.awaitTermination(1, TimeUnit.MINUTES); // finding CP09
        }
    }
}
