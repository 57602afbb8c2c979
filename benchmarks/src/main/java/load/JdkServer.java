package load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.cutpoint.benchmarks.RecordingStart;
import dev.cutpoint.benchmarks.VirtualThreads;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;

/** The JDK's HTTP server with a virtual thread for each request. Prints its port, and ends when it is asked for {@code /stop}. */
public final class JdkServer {
    private JdkServer() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        Shelf shelf = new Shelf();
        ThreadFactory threads = VirtualThreads.factory();
        Executor perRequest = task -> threads.newThread(task).start();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(perRequest);
        server.createContext(
                "/item/",
                exchange ->
                        answer(exchange, shelf.answer(exchange.getRequestURI().getPath())));
        server.createContext("/cpu", exchange -> answer(exchange, ServerClock.answer()));
        server.createContext("/stop", exchange -> {
            answer(exchange, ServerClock.answer());
            stopped.countDown();
        });
        server.start();
        RecordingStart.await();
        System.out.println(server.getAddress().getPort());
        stopped.await();
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, byte[] body) throws IOException {
        try (InputStream request = exchange.getRequestBody()) {
            request.readAllBytes();
        }
        exchange.sendResponseHeaders(200, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
