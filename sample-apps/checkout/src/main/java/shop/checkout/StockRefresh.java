package shop.checkout;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Keeps the stock in step with what was ordered and given back, on a thread of its own that ends when it is told to. */
final class StockRefresh implements AutoCloseable {
    private final BlockingQueue<String> changes = new LinkedBlockingQueue<>();
    private final Thread worker = new Thread(this::run, "stock-refresh");

    StockRefresh() {
        worker.start();
    }

    void take(Order order) {
        changes.add("reserved for " + order.id());
    }

    void giveBack(Order order) {
        changes.add("given back from " + order.id());
    }

    private void run() {
        try {
            while (true) {
                System.out.println("stock: " + changes.take()); // stood
            }
        } catch (InterruptedException closing) {
            System.out.println("stock: closed");
        }
    }

    @Override
    public void close() {
        worker.interrupt(); // asked
    }
}
