package quotes;

/** A supplier does not answer with a price; the message says why. */
final class SupplierException extends Exception {
    private static final long serialVersionUID = 1L;

    SupplierException(String message) {
        super(message);
    }
}
