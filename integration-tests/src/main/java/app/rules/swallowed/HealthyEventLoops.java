package app.rules.swallowed;

import app.rules.Canceller;
import app.rules.Span;
import app.rules.Spot;
import app.rules.Threads;
import java.lang.ref.ReferenceQueue;
import java.nio.channels.Selector;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** Loops that are woken, or stopped, by an interrupt. */
public final class HealthyEventLoops {
    private HealthyEventLoops() {}

    public static String eventLoopIsWokenAndClearsTheStatus() throws Exception {
        AtomicBoolean closed = new AtomicBoolean();
        CountDownLatch woken = new CountDownLatch(1);
        try (Selector selector = Selector.open()) {
            Spot spot = new Spot();
            Thread loop = Threads.platform(() -> {
                while (!closed.get()) {
                    spot.reach();
                    selector.select();
                    if (Thread.interrupted()) {
                        woken.countDown();
                    }
                }
            });
            Canceller.interrupt(spot.thread());
            woken.await();
            Span.pass();
            closed.set(true);
            selector.wakeup();
            Threads.join(loop);
        }
        return "closed";
    }

    public static String eventLoopEndsWhenItIsWoken() throws Exception {
        try (Selector selector = Selector.open()) {
            Spot spot = new Spot();
            Thread loop = Threads.platform(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    spot.reach();
                    selector.select();
                }
            });
            Canceller.interrupt(spot.thread());
            Threads.join(loop);
        }
        return "ended";
    }

    public static String cleanerIsStopped() throws Exception {
        ReferenceQueue<Object> dead = new ReferenceQueue<>();
        AtomicBoolean stopped = new AtomicBoolean();
        Thread cleaner = Threads.platform(() -> {
            while (true) {
                try {
                    dead.remove();
                } catch (InterruptedException e) {
                    if (stopped.get()) {
                        break;
                    }
                }
            }
        });
        Spot.waiting(cleaner);
        stopped.set(true);
        Canceller.interrupt(cleaner);
        Threads.join(cleaner);
        return "stopped";
    }
}
