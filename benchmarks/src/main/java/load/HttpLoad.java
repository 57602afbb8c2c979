package load;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Asks a server on this machine over a few connections that stay open: first to warm it up, then in portions, before and after which the
 * server tells its processor time. Prints wall and processor time for one request, in nanoseconds: the mean of the portions but the best
 * and the worst, in which a compiler or a collector happens to run or not. Then it has the server stop.
 */
public final class HttpLoad implements AutoCloseable {
    private static final int CONNECTIONS = 8;
    private static final int PORTIONS = 7;

    private final ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    private final int port;

    private HttpLoad(int port) {
        this.port = port;
    }

    public static void main(String[] arguments) throws IOException {
        int requests = Integer.parseInt(arguments[1]);
        try (HttpLoad load = new HttpLoad(Integer.parseInt(arguments[0]))) {
            load.ask(4 * requests);
            double[] wall = new double[PORTIONS];
            double[] processor = new double[PORTIONS];
            for (int i = 0; i < PORTIONS; i++) {
                long before = load.number("/cpu");
                long start = System.nanoTime();
                load.ask(requests);
                wall[i] = (double) (System.nanoTime() - start) / requests;
                processor[i] = (double) (load.number("/cpu") - before) / requests;
            }
            load.number("/stop");
            System.out.printf("%.0f %.0f%n", middle(wall), middle(processor));
        }
    }

    private void ask(int requests) {
        CompletableFuture<?>[] all = new CompletableFuture<?>[CONNECTIONS];
        for (int i = 0; i < CONNECTIONS; i++) {
            all[i] = CompletableFuture.runAsync(() -> askOneByOne(requests / CONNECTIONS), threads);
        }
        CompletableFuture.allOf(all).join();
    }

    private void askOneByOne(int requests) {
        try (HttpConnection connection = new HttpConnection(port)) {
            for (int i = 0; i < requests; i++) {
                connection.get("/item/hammer");
            }
        } catch (IOException e) {
            throw new IllegalStateException("the server does not answer", e);
        }
    }

    private long number(String path) throws IOException {
        try (HttpConnection connection = new HttpConnection(port)) {
            return Long.parseLong(connection.get(path));
        }
    }

    private static double middle(double[] figures) {
        return Arrays.stream(figures)
                .sorted()
                .skip(1)
                .limit(figures.length - 2)
                .average()
                .orElseThrow();
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
