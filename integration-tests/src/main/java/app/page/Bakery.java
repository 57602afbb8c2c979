package app.page;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Cancels in three ways: one is swallowed by a thread whose name is no friend of pages, one is never told, one is obeyed. */
public final class Bakery {
    /** What would end a script, begin one, and comment the rest of a page out, if it were not text. */
    public static final String NAME = "oven</script><script>document.title='broken'</script><!--";

    private static final long LONG = 300;

    private final CountDownLatch started = new CountDownLatch(4);
    private final CountDownLatch cancelled = new CountDownLatch(1);

    private Bakery() {}

    public static void main(String[] arguments) throws InterruptedException {
        new Bakery().day();
        System.out.println("closed");
    }

    private void day() throws InterruptedException {
        Thread oven = new Thread(new Oven(started, LONG), NAME);
        oven.start();
        CompletableFuture<String> cake = CompletableFuture.supplyAsync(this::cake);
        CompletableFuture<String> sold = cake.whenComplete((result, failure) -> System.out.println("no cake"));
        ExecutorService bakers = Executors.newFixedThreadPool(2);
        bakers.execute(this::knead);
        bakers.execute(this::knead);
        started.await();
        oven.interrupt();
        cake.cancel(true);
        cancelled.countDown();
        bakers.shutdownNow();
        oven.join();
        bakers.awaitTermination(1, TimeUnit.MINUTES);
        System.out.println(sold.isDone());
    }

    private String cake() {
        started.countDown();
        try {
            cancelled.await();
            Thread.sleep(LONG);
        } catch (InterruptedException stopped) {
            throw new CancellationException();
        }
        return "cake";
    }

    private void knead() {
        started.countDown();
        try {
            TimeUnit.MINUTES.sleep(1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
