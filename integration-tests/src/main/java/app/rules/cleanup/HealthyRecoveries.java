package app.rules.cleanup;

import app.rules.Canceller;
import app.rules.Span;
import app.rules.Spot;
import app.rules.Threads;

/** Tasks that wait when they are done with their cancellation. */
public final class HealthyRecoveries {
    private HealthyRecoveries() {}

    public static String waitsAfterTheHandler() {
        Spot spot = new Spot();
        Thread task = Threads.platform(() -> {
            try {
                spot.reach();
                Span.pass();
            } catch (InterruptedException e) {
                spot.reach();
            }
            Thread.sleep(250);
        });
        Canceller.interruptWaiting(spot.thread());
        Threads.join(task);
        return "ended";
    }
}
