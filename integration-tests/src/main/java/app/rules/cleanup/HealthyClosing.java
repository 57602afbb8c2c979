package app.rules.cleanup;

import app.rules.Canceller;
import app.rules.Span;
import app.rules.Spot;
import app.rules.Threads;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Tasks that wait on their way out for what they started themselves. */
public final class HealthyClosing {
    private HealthyClosing() {}

    public static String waitsForItsOwnTasks() {
        Spot spot = new Spot();
        Thread task = Threads.platform(() -> {
            ExecutorService children = Threads.pool(1);
            Future<?> child = children.submit(() -> {
                Thread.sleep(300);
                return null;
            });
            try {
                spot.reach();
                Span.pass();
            } finally {
                children.shutdown();
                if (!children.awaitTermination(5, TimeUnit.SECONDS) || !child.isDone()) {
                    System.out.println("tasks go on");
                }
            }
        });
        Canceller.interruptWaiting(spot.thread());
        Threads.join(task);
        return "ended";
    }
}
