package shop.checkout;

/** An order that could not be taken; the message is for the customer. */
final class CheckoutException extends Exception {
    private static final long serialVersionUID = 1L;

    CheckoutException(String message) {
        super(message);
    }
}
