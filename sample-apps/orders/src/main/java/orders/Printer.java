package orders;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Prints one sheet after the other, and not fast. */
final class Printer implements AutoCloseable {
    private final ExecutorService sheets = Executors.newSingleThreadExecutor();

    String print(String text) throws InterruptedException, ExecutionException {
        return sheets.submit(() -> sheet(text)).get();
    }

    private static String sheet(String text) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(1_500);
        return "printed: " + text;
    }

    @Override
    public void close() {
        sheets.close();
    }
}
