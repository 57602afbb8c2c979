package orders;

import io.helidon.logging.common.LogConfig;
import io.helidon.webserver.WebServer;
import java.net.InetAddress;
import java.net.URI;

/** Opens the shop, lets a customer order, wait and give up, and closes everything in turn. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws Exception {
        LogConfig.configureRuntime();
        try (TemporaryFolder folder = TemporaryFolder.create();
                OrderStore store = new OrderStore(folder.path());
                OrderService service = new OrderService(store)) {
            WebServer server = start(service);
            try (ShopClient customer = new ShopClient(address(server))) {
                shop(customer);
            } finally {
                server.stop();
            }
            System.out.println("closed, " + store.reserved() + " order reserved");
        }
    }

    private static void shop(ShopClient customer) throws Exception {
        int hammer = customer.place("hammer");
        int anvil = customer.place("anvil");
        System.out.println("hammer: order " + hammer + ", " + customer.reserve(hammer));
        System.out.println("anvil: order " + anvil + ", " + customer.reserve(anvil));
        System.out.println("invoice for the hammer: " + customer.invoice(hammer));
        System.out.println("invoice for the anvil: " + customer.invoiceLater(anvil));
        System.out.println("last year's hinge 5: " + customer.find("hinge 5"));
    }

    private static WebServer start(OrderService service) {
        return WebServer.builder()
                .address(InetAddress.getLoopbackAddress())
                .port(0)
                .routing(routing -> routing.register(service))
                .build()
                .start();
    }

    private static URI address(WebServer server) {
        return URI.create("http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + server.port());
    }
}
