package shop.checkout;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Asks a carrier for its price; a carrier that is slow today is charged at the flat rate. */
final class Carrier {
    private static final int FLAT_RATE = 495;

    CompletableFuture<Integer> quote(Order order) {
        return CompletableFuture.supplyAsync(() -> ask(order), Thread::startVirtualThread) // finding CP02
                .orTimeout(250, TimeUnit.MILLISECONDS) // asked
                .exceptionally(tooSlow -> FLAT_RATE);
    }

    /** The carrier's service answers heavy parcels at once and others when it likes to. */
    private static int ask(Order order) {
        CountDownLatch answered = new CountDownLatch(1);
        long patience = order.cents() > 20_00 ? 20 : 1_600;
        try {
            boolean early = answered.await(patience, TimeUnit.MILLISECONDS); // stood
            return early ? FLAT_RATE : order.cents() / 10;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
