package quotes;

import java.util.concurrent.TimeUnit;

/** Makes things by hand, so it can make a few only. */
final class Workshop implements Supplier {
    private static final int MOST = 200;

    @Override
    public Quote quote(Item item) throws SupplierException, InterruptedException {
        TimeUnit.MILLISECONDS.sleep(250);
        if (item.quantity() > MOST) {
            throw new SupplierException("the workshop makes no more than " + MOST + " " + item.name()); // asked
        }
        return new Quote("workshop", 75 * item.quantity());
    }
}
