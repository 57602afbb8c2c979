package app.plain;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Makes an exception, cancels a computation that runs on to its end, and prints the stack of the exception only then. */
public final class EarlyException {
    private EarlyException() {}

    public static void main(String[] arguments) throws InterruptedException {
        Exception early = new IllegalStateException("early");
        CountDownLatch computing = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        ExecutorService worker = Executors.newSingleThreadExecutor();
        CompletableFuture<String> future = CompletableFuture.supplyAsync(() -> compute(computing, cancelled), worker);
        computing.await();
        future.cancel(true);
        cancelled.countDown();
        worker.shutdown();
        System.out.println("over " + worker.awaitTermination(1, TimeUnit.MINUTES));
        for (StackTraceElement each : early.getStackTrace()) {
            System.out.println(each);
        }
    }

    private static String compute(CountDownLatch computing, CountDownLatch cancelled) {
        computing.countDown();
        try {
            cancelled.await();
        } catch (InterruptedException nobodyTellsIt) {
            return "told";
        }
        return "late";
    }
}
