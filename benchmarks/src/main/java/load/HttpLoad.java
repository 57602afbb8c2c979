package load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Asks several servers on this machine over a few connections to each that stay open: first to warm them up, then in small portions, one
 * server after the other, so that all of them meet the same other work on the machine. Before and after its portion a server tells its
 * processor time. Prints wall and processor time for one request to each, in nanoseconds, and has the servers stop.
 */
public final class HttpLoad implements AutoCloseable {
    private static final int CONNECTIONS = 8;

    /** Most of what a server's compilers do is done by then. */
    private static final int WARM_UP_PORTIONS = 40;

    private final ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    private final int port;
    private long wall;
    private long processor;

    private HttpLoad(int port) {
        this.port = port;
    }

    public static void main(String[] arguments) throws IOException {
        int portions = Integer.parseInt(arguments[0]);
        int requests = Integer.parseInt(arguments[1]);
        List<HttpLoad> loads = new ArrayList<>();
        for (int i = 2; i < arguments.length; i++) {
            loads.add(new HttpLoad(Integer.parseInt(arguments[i])));
        }
        for (int portion = -WARM_UP_PORTIONS; portion < portions; portion++) {
            for (int i = 0; i < loads.size(); i++) {
                loads.get(Math.floorMod(i + portion, loads.size())).portion(requests, portion >= 0);
            }
        }
        for (HttpLoad each : loads) {
            each.number("/stop");
            each.close();
            long all = (long) portions * requests;
            System.out.println(each.wall / all + " " + each.processor / all);
        }
    }

    private void portion(int requests, boolean counts) throws IOException {
        long before = number("/cpu");
        long start = System.nanoTime();
        ask(requests);
        if (counts) {
            wall += System.nanoTime() - start;
            processor += number("/cpu") - before;
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

    @Override
    public void close() {
        threads.shutdown();
    }
}
