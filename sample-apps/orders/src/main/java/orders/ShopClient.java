package orders;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A customer's program: does not wait for everything. */
final class ShopClient implements AutoCloseable {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI shop;

    ShopClient(URI shop) {
        this.shop = shop;
    }

    int place(String item) throws IOException, InterruptedException {
        return Integer.parseInt(post("/orders/" + item));
    }

    String reserve(int id) throws IOException, InterruptedException {
        return post("/orders/" + id + "/reservation");
    }

    /** Gives up by the limit of the request. */
    String invoice(int id) throws IOException, InterruptedException {
        HttpRequest request =
                to("/orders/" + id + "/invoice").timeout(Duration.ofMillis(300)).build();
        try {
            return client.send(request, BodyHandlers.ofString()).body();
        } catch (HttpTimeoutException tooSlow) {
            return "not in time";
        }
    }

    /** Gives up by a limit on the answer. */
    String invoiceLater(int id) {
        return client.sendAsync(to("/orders/" + id + "/invoice").build(), BodyHandlers.ofString())
                .thenApply(HttpResponse::body)
                .orTimeout(400, TimeUnit.MILLISECONDS) // asked
                .exceptionally(tooSlow -> "will be sent by mail")
                .join();
    }

    /** Reads all orders, until the one that is looked for has come. */
    String find(String item) throws InterruptedException {
        CountDownLatch seen = new CountDownLatch(1);
        CompletableFuture<HttpResponse<Void>> reading =
                client.sendAsync(to("/orders").build(), BodyHandlers.fromLineSubscriber(new LineSearch(item, seen)));
        boolean found = seen.await(5, TimeUnit.SECONDS);
        reading.cancel(true); // asked
        return found ? "found" : "not found";
    }

    private String post(String path) throws IOException, InterruptedException {
        HttpRequest request = to(path).POST(BodyPublishers.noBody()).build();
        return client.send(request, BodyHandlers.ofString()).body();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(shop.resolve(path));
    }

    @Override
    public void close() {
        client.close();
    }
}
