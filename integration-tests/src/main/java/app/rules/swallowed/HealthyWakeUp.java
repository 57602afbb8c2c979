package app.rules.swallowed;

import app.rules.Span;
import app.rules.Spot;
import app.rules.Threads;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A class that interrupts its own worker to wake it up: a signal within the class, which nobody else can lose. */
public final class HealthyWakeUp {
    private final CountDownLatch woken = new CountDownLatch(1);
    private volatile boolean closed;

    private HealthyWakeUp() {}

    public static String schedulerLooksAtItsQueueAgain() throws Exception {
        HealthyWakeUp scheduler = new HealthyWakeUp();
        Thread worker = Threads.platform(scheduler::loop);
        scheduler.wake(Spot.waiting(worker));
        scheduler.woken.await();
        Span.pass();
        scheduler.closed = true;
        scheduler.wake(worker);
        Threads.join(worker);
        return "closed";
    }

    private void loop() {
        while (!closed) {
            try {
                TimeUnit.MINUTES.sleep(1);
            } catch (InterruptedException e) {
                woken.countDown();
            }
        }
    }

    private void wake(Thread worker) {
        worker.interrupt();
    }
}
