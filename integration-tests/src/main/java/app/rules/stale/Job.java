package app.rules.stale;

import app.rules.Spot;
import java.util.concurrent.CountDownLatch;

/** What tasks do that come one after the other. */
final class Job {
    private Job() {}

    /** Waits, and ends with the status set, as it should. */
    static void restoring(Spot spot) {
        try {
            spot.reach();
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it was left in peace. */
    static Boolean sleeps() {
        try {
            Thread.sleep(1);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
