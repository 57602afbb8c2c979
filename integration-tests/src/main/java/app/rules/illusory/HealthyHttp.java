package app.rules.illusory;

import app.rules.Canceller;
import app.rules.Spot;
import app.waiting.Limits;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The JDK's HTTP client passes a cancellation on to the exchange behind it. */
public final class HealthyHttp {
    private HealthyHttp() {}

    public static String exchangeIsCancelled() throws Exception {
        try (Server server = new Server()) {
            CompletableFuture<HttpResponse<String>> reply = HttpClient.newHttpClient()
                    .sendAsync(server.request().build(), HttpResponse.BodyHandlers.ofString());
            server.asked.waitFor();
            boolean cancelled = Canceller.cancel(reply);
            return "cancelled " + cancelled;
        }
    }

    public static String derivedStageIsCancelled() throws Exception {
        try (Server server = new Server()) {
            CompletableFuture<Integer> status = HttpClient.newHttpClient()
                    .sendAsync(server.request().build(), HttpResponse.BodyHandlers.ofString())
                    .thenApply(HttpResponse::statusCode);
            server.asked.waitFor();
            boolean cancelled = Canceller.cancel(status);
            return "cancelled " + cancelled;
        }
    }

    public static String requestTimesOut() throws Exception {
        try (Server server = new Server()) {
            HttpRequest request = server.request().timeout(Duration.ofMillis(1)).build();
            try {
                return HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .body();
            } catch (HttpTimeoutException e) {
                return "timed out";
            }
        }
    }

    public static String senderIsInterrupted() throws Exception {
        try (Server server = new Server()) {
            HttpRequest request = server.request().build();
            StringBuilder log = new StringBuilder();
            Thread sender = app.rules.Threads.platform(() -> {
                try {
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
                } catch (InterruptedException e) {
                    log.append("given up");
                }
            });
            server.asked.waitFor();
            Canceller.interruptWaiting(sender);
            Limits.join(sender);
            return log.toString();
        }
    }

    /** Answers when it is closed. */
    private static final class Server implements AutoCloseable {
        private final Spot asked = new Spot();
        private final CountDownLatch closed = new CountDownLatch(1);
        private final ExecutorService threads = Executors.newCachedThreadPool();
        private final HttpServer server;

        Server() throws Exception {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(threads);
            server.createContext("/", exchange -> {
                asked.reach();
                Limits.await(closed);
                exchange.close();
            });
            server.start();
        }

        HttpRequest.Builder request() {
            return HttpRequest.newBuilder(
                    URI.create("http://localhost:" + server.getAddress().getPort()));
        }

        @Override
        public void close() {
            closed.countDown();
            server.stop(0);
            threads.shutdown();
        }
    }
}
