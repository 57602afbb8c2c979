package shop.checkout;

import java.time.Duration;

/** Takes three orders: one goes through, one meets a slow carrier, one a payment provider that does not answer. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws InterruptedException {
        PaymentProvider provider = new PaymentProvider();
        try (provider;
                StockRefresh stock = new StockRefresh();
                CheckoutService checkout = new CheckoutService(new PaymentClient(provider), stock)) {
            report(checkout, new Order("A-1", 40_00, Duration.ofMillis(80)));
            report(checkout, new Order("B-2", 12_50, Duration.ofMillis(60)));
            report(checkout, new Order("C-3", 95_00, Duration.ofMinutes(5)));
            checkout.announceClosing();
        }
    }

    private static void report(CheckoutService checkout, Order order) throws InterruptedException {
        try {
            System.out.println(checkout.place(order));
        } catch (CheckoutException refused) {
            System.out.println(order.id() + ": " + refused.getMessage());
        }
    }
}
