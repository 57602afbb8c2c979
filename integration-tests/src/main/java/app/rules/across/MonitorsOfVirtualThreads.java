package app.rules.across;

import app.rules.SinceJdk;
import app.rules.Threads;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Before 24 such a thread is pinned by its monitor, and no wait of it is seen. */
@SinceJdk(24)
public final class MonitorsOfVirtualThreads {
    private static final long MILLIS = 400; // the coarse clock of virtual threads may be late

    private MonitorsOfVirtualThreads() {}

    public static String monitorAroundAWait() {
        Object monitor = new Object();
        Threads.join(Threads.virtual(() -> {
            synchronized (monitor) {
                new CountDownLatch(1).await(MILLIS, TimeUnit.MILLISECONDS); // finding CP05
            }
        }));
        return "ended";
    }
}
