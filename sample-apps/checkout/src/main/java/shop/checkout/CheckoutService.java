package shop.checkout;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reserves, charges and ships; an order that takes too long is given up. */
final class CheckoutService implements AutoCloseable {
    private static final long LIMIT_MILLIS = 400;
    private static final long CLOSING_MILLIS = 2_000;

    private final ExecutorService tasks = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService mail = Executors.newSingleThreadExecutor();
    private final PaymentClient payments;
    private final StockRefresh stock;
    private final Carrier carrier = new Carrier();

    CheckoutService(PaymentClient payments, StockRefresh stock) {
        this.payments = payments;
        this.stock = stock;
    }

    String place(Order order) throws CheckoutException, InterruptedException {
        CompletableFuture<String> reservation = reserve(order);
        CompletableFuture<Integer> shipping = carrier.quote(order);
        Future<String> payment = tasks.submit(() -> payments.charge(order));
        try {
            String paid = payment.get(LIMIT_MILLIS, TimeUnit.MILLISECONDS);
            return order.id() + ": " + paid + ", shipping " + shipping.join() + " cents";
        } catch (TimeoutException tooSlow) {
            payment.cancel(true); // asked
            reservation.cancel(false); // asked
            throw new CheckoutException("given up after " + LIMIT_MILLIS + " ms");
        } catch (ExecutionException failed) {
            throw new CheckoutException(failed.getCause().getMessage());
        }
    }

    /** The reservation is held until it is completed; a cancelled one gives its goods back. */
    private CompletableFuture<String> reserve(Order order) {
        stock.take(order);
        CompletableFuture<String> reservation = new CompletableFuture<>();
        reservation.whenComplete((shipped, problem) -> {
            if (problem != null) {
                stock.giveBack(order);
            }
        });
        return reservation;
    }

    /** Mails wait for a quiet moment; those not sent soon after closing time are dropped. */
    void announceClosing() {
        mail.execute(() -> {
            try {
                TimeUnit.SECONDS.sleep(30); // stood
                System.out.println("mail sent");
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public void close() {
        tasks.close();
        mail.shutdown();
        try {
            if (!mail.awaitTermination(CLOSING_MILLIS, TimeUnit.MILLISECONDS)) {
                mail.shutdownNow(); // asked
            }
        } catch (InterruptedException hurry) {
            mail.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
