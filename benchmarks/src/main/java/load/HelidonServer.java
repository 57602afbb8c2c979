package load;

import dev.cutpoint.benchmarks.RecordingStart;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.net.InetAddress;
import java.util.concurrent.CountDownLatch;

/** Helidon, which serves on virtual threads. Prints its port, and ends when it is asked for {@code /stop}. */
public final class HelidonServer {
    private HelidonServer() {}

    public static void main(String[] arguments) throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        WebServer server = WebServer.builder()
                .address(InetAddress.getLoopbackAddress())
                .port(0)
                .routing(routing -> serve(routing, stopped))
                .build()
                .start();
        RecordingStart.await();
        System.out.println(server.port());
        stopped.await();
        server.stop();
    }

    private static void serve(HttpRouting.Builder routing, CountDownLatch stopped) {
        Shelf shelf = new Shelf();
        routing.get(
                        "/item/*",
                        (request, response) ->
                                response.send(shelf.answer(request.path().path())))
                .get("/cpu", (request, response) -> response.send(ServerClock.answer()))
                .get("/stop", (request, response) -> {
                    response.send(ServerClock.answer());
                    stopped.countDown();
                });
    }
}
