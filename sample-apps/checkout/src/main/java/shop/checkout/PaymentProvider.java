package shop.checkout;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The bank's side: puts an answer into the mailbox of a payment when its time has come. */
final class PaymentProvider implements AutoCloseable {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    void charge(Order order, BlockingQueue<String> mailbox) {
        timer.schedule(
                () -> mailbox.add("paid " + order.id()), order.bankDelay().toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow(); // asked (nobody waits)
    }
}
