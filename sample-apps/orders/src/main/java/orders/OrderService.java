package orders;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What the shop offers over HTTP. */
final class OrderService implements HttpService, AutoCloseable {
    private static final long WAREHOUSE_LIMIT_MILLIS = 400;

    private final ExecutorService tasks = Executors.newVirtualThreadPerTaskExecutor();
    private final Warehouse warehouse = new Warehouse();
    private final Printer printer = new Printer();
    private final OrderStore store;

    OrderService(OrderStore store) {
        this.store = store;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/orders", this::export)
                .post("/orders/{item}", this::place)
                .post("/orders/{id}/reservation", this::reserve)
                .get("/orders/{id}/invoice", this::invoice);
    }

    private void place(ServerRequest request, ServerResponse response) throws Exception {
        response.send(
                Integer.toString(store.place(request.path().pathParameters().get("item"))));
    }

    /** A warehouse that lets the customer wait is not waited for; the transaction is taken back. */
    private void reserve(ServerRequest request, ServerResponse response) throws Exception {
        int id = id(request);
        Future<String> reservation = tasks.submit(() -> {
            store.reserve(id, warehouse);
            return "reserved";
        });
        try {
            response.send(reservation.get(WAREHOUSE_LIMIT_MILLIS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException tooSlow) {
            reservation.cancel(true); // asked
            response.status(503).send("the warehouse does not answer");
        }
    }

    private void invoice(ServerRequest request, ServerResponse response) throws Exception {
        response.send(printer.print("invoice for " + store.item(id(request))));
    }

    /** Old orders come out of the archive slowly, each is sent when it is there. */
    private void export(ServerRequest request, ServerResponse response) throws Exception {
        try (OutputStream out = response.outputStream()) {
            store.forEach(line -> {
                TimeUnit.MILLISECONDS.sleep(50);
                out.write(line.getBytes(StandardCharsets.UTF_8));
                out.flush();
            });
        }
    }

    private static int id(ServerRequest request) {
        return Integer.parseInt(request.path().pathParameters().get("id"));
    }

    @Override
    public void close() {
        tasks.close();
        printer.close();
    }
}
