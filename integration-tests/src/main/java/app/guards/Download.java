package app.guards;

import dev.cutpoint.api.Cancellation;
import dev.cutpoint.api.Guard;
import dev.cutpoint.api.GuardedValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The program of docs/api.md, which has all of it below the imports. */
// begin
public final class Download {
    private static final CountDownLatch BEGUN = new CountDownLatch(1);

    public static void main(String[] arguments) throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        CompletableFuture<Path> download = Cancellation.cancellable(pool, Download::fetch);
        CompletableFuture<String> name = download.thenApply(Path::toString);
        Cancellation.onCancel(download, () -> System.out.println("the download is cancelled"));
        BEGUN.await();
        name.cancel(true); // nobody else wants the download: it is cancelled, too, and its thread interrupted
        pool.shutdown();
        pool.awaitTermination(1, TimeUnit.MINUTES);
    }

    @SuppressWarnings("try") // javac's lint would have a guard named in its block
    private static Path fetch() throws Exception {
        try (GuardedValue<Path> file = Cancellation.guard(Files.createTempFile("download", ""), Download::delete);
                Guard reason = Cancellation.onCancel(() -> System.out.println("given up: " + reason()))) {
            for (int i = 0; i < 1_000_000_000; i++) {
                Files.writeString(file.get(), "part " + i);
                BEGUN.countDown();
                Cancellation.checkpoint(); // a loop that computes hears it here
            }
            return file.release(); // the caller's from now on
        } finally {
            Cancellation.shielded(() -> logOut()); // waits, although the task is cancelled
        }
    }

    private static void delete(Path file) throws Exception {
        Files.delete(file);
        System.out.println("deleted");
    }

    private static String reason() {
        return Cancellation.current()
                .map(current -> current.kind().word() + " by " + current.origin())
                .orElse("nobody knows why");
    }

    private static String logOut() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(1);
        System.out.println("logged out");
        return "bye";
    }
}
