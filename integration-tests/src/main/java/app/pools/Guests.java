package app.pools;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Those who come to a desk, and not all of them wait until they are served. */
final class Guests {
    private static final long SHORT_MILLIS = 100;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;
    private final Desk desk;

    Guests(URI server, Desk desk) {
        this.server = server;
        this.desk = desk;
    }

    /** One after the other; how many were served. */
    int quick(int number) throws IOException, InterruptedException {
        int served = 0;
        for (int i = 0; i < number; i++) {
            served += isServed(client.send(to(Desk.QUICK), BodyHandlers.ofString())) ? 1 : 0;
        }
        return served;
    }

    /** All at once; they are at the desk then. */
    List<CompletableFuture<Boolean>> patient(String... paths) throws InterruptedException {
        List<CompletableFuture<Boolean>> answers =
                Stream.of(paths).map(this::served).toList();
        desk.awaitGuests(paths);
        return answers;
    }

    private CompletableFuture<Boolean> served(String path) {
        return client.sendAsync(to(path), BodyHandlers.ofString())
                .thenApply(Guests::isServed)
                .exceptionally(sentAway -> false);
    }

    static long count(List<CompletableFuture<Boolean>> answers) {
        return answers.stream().filter(CompletableFuture::join).count();
    }

    /** Leave in each way there is; how many did. */
    int leave() throws Exception {
        int left = 0;
        left += leaveByCancelling() ? 1 : 0;
        left += leaveByTheLimitOfTheRequest() ? 1 : 0;
        left += leaveByTheLimitOfTheAnswer() ? 1 : 0;
        left += leaveByAnInterrupt() ? 1 : 0;
        return left;
    }

    private boolean leaveByCancelling() throws InterruptedException {
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(to("/cancelled"), BodyHandlers.ofString());
        desk.awaitGuests("/cancelled");
        answer.cancel(true);
        boolean left = answer.handle((response, cancelled) -> cancelled != null).join();
        desk.call("/cancelled");
        return left;
    }

    private boolean leaveByTheLimitOfTheRequest() throws InterruptedException {
        HttpRequest request =
                request("/limited").timeout(Duration.ofMillis(SHORT_MILLIS)).build();
        try {
            client.send(request, BodyHandlers.ofString());
            return false;
        } catch (IOException late) {
            return true;
        } finally {
            desk.call("/limited");
        }
    }

    private boolean leaveByTheLimitOfTheAnswer() {
        String answer = client.sendAsync(to("/impatient"), BodyHandlers.ofString())
                .thenApply(HttpResponse::body)
                .orTimeout(SHORT_MILLIS, TimeUnit.MILLISECONDS)
                .exceptionally(late -> "gone")
                .join();
        desk.call("/impatient");
        return answer.equals("gone");
    }

    private boolean leaveByAnInterrupt() throws Exception {
        ExecutorService companion = Executors.newSingleThreadExecutor();
        try {
            Future<String> answer = companion.submit(() ->
                    client.send(to("/called-away"), BodyHandlers.ofString()).body());
            desk.awaitGuests("/called-away");
            answer.get(SHORT_MILLIS, TimeUnit.MILLISECONDS);
            return false;
        } catch (TimeoutException late) {
            return companion.shutdownNow().isEmpty();
        } finally {
            desk.call("/called-away");
            companion.shutdown();
            companion.awaitTermination(1, TimeUnit.MINUTES);
        }
    }

    private HttpRequest to(String path) {
        return request(path).build();
    }

    /** The client repeats of its own accord what is no POST. */
    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).POST(BodyPublishers.noBody());
    }

    private static boolean isServed(HttpResponse<String> response) {
        return response.statusCode() == 200 && response.body().startsWith("served");
    }
}
