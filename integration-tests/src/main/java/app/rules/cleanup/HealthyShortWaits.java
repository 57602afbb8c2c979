package app.rules.cleanup;

import app.rules.Canceller;
import app.rules.Span;
import app.rules.Spot;
import app.rules.Threads;
import java.util.concurrent.ArrayBlockingQueue;

/** Cleanup that does not wait, or not for long. */
public final class HealthyShortWaits {
    private HealthyShortWaits() {}

    public static String yieldsBriefly() {
        Spot spot = new Spot();
        Thread task = Threads.platform(() -> {
            try {
                spot.reach();
                Span.pass();
            } finally {
                Thread.sleep(1);
            }
        });
        Canceller.interruptWaiting(spot.thread());
        Threads.join(task);
        return "ended";
    }

    public static String offersInsteadOfPutting() {
        Spot spot = new Spot();
        ArrayBlockingQueue<String> full = new ArrayBlockingQueue<>(1);
        full.add("full");
        Thread task = Threads.platform(() -> {
            try {
                spot.reach();
                Span.pass();
            } finally {
                full.offer("dropped");
            }
        });
        Canceller.interruptWaiting(spot.thread());
        Threads.join(task);
        return "left " + full;
    }
}
