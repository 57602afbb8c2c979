package app.hooks;

import app.waiting.Limits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.function.BooleanSupplier;

/** A call over HTTP is cancelled in the middle of its answer, and it is another thread that ends it. */
final class Calls {
    private static final String HALF = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n1";

    private Calls() {}

    static void cancelled() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = server.getInetAddress().getHostAddress() + ":" + server.getLocalPort();
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create("http://" + address)).build();
            Body body = new Body();
            CompletableFuture<?> call = HttpClient.newHttpClient().sendAsync(request, head -> body);
            try (Socket accepted = server.accept()) {
                accepted.getOutputStream().write(HALF.getBytes(StandardCharsets.US_ASCII));
                Limits.await(body.begun);
                CompletableFuture<?> after = call.whenComplete((response, failure) -> Answers.kind());
                body.end = after::isDone;
                call.cancel(true);
                Limits.settled(after);
            }
        }
    }

    /** Leaves its end to another thread and waits for it. */
    private static final class Body implements BodySubscriber<String> {
        private final CompletableFuture<String> text = new CompletableFuture<>();
        private final CountDownLatch begun = new CountDownLatch(1);
        private volatile BooleanSupplier end;

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> part) {
            begun.countDown();
        }

        @Override
        public void onError(Throwable failure) {
            Victim.platform(() -> text.completeExceptionally(failure));
            Limits.until(end);
        }

        @Override
        public void onComplete() {
            text.complete("");
        }

        @Override
        public CompletionStage<String> getBody() {
            return text;
        }
    }
}
