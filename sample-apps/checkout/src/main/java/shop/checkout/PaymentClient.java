package shop.checkout;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Charges an order and waits for the bank's answer, with a few attempts. */
final class PaymentClient {
    private static final int ATTEMPTS = 3;
    private static final long ATTEMPT_MILLIS = 700;

    private final PaymentProvider provider;

    PaymentClient(PaymentProvider provider) {
        this.provider = provider;
    }

    String charge(Order order) throws CheckoutException {
        BlockingQueue<String> mailbox = new LinkedBlockingQueue<>();
        provider.charge(order, mailbox);
        return await(order, mailbox);
    }

    private static String await(Order order, BlockingQueue<String> mailbox) throws CheckoutException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                String answer = mailbox.poll(ATTEMPT_MILLIS, TimeUnit.MILLISECONDS); // stood
                if (answer != null) {
                    return answer;
                }
            } catch (InterruptedException e) { // finding CP01 (given up is taken for no answer)
                System.out.println(order.id() + ": no answer from the bank, trying again");
            }
        }
        throw new CheckoutException("the bank does not answer");
    }
}
