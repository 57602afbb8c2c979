package app.rules.cleanup;

import app.rules.Canceller;
import app.rules.Span;
import app.rules.Spot;
import app.rules.Threads;

/** Others that wait while a task is being cancelled. */
public final class HealthyWorkers {
    private HealthyWorkers() {}

    public static String anotherThreadWaits() {
        Spot spot = new Spot();
        Thread other = Threads.platform(() -> Thread.sleep(400));
        Thread task = Threads.platform(() -> {
            spot.reach();
            Span.pass();
        });
        Canceller.interruptWaiting(spot.thread());
        Threads.join(task);
        Threads.join(other);
        return "ended";
    }
}
