package app.plain;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jdk.jfr.Event;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Name;
import jdk.jfr.Registered;

/** Cancels a task, and for each byte on its stdin another one; before the second one it registers a type of events. */
public final class LateEventType {
    private LateEventType() {}

    @Name("app.Payment")
    @Registered(false)
    static final class Payment extends Event {}

    public static void main(String[] arguments) throws Exception {
        ExecutorService worker = Executors.newSingleThreadExecutor();
        cancel(worker);
        System.in.read();
        FlightRecorder.register(Payment.class);
        cancel(worker);
        System.in.read();
        worker.shutdown();
    }

    private static void cancel(ExecutorService worker) throws InterruptedException {
        CountDownLatch waiting = new CountDownLatch(1);
        Future<Boolean> task = worker.submit(() -> {
            waiting.countDown();
            new CountDownLatch(1).await();
            return true;
        });
        waiting.await();
        task.cancel(true);
    }
}
