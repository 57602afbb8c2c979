package quotes;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Is asked over one of few telephone lines, which is free again whatever comes of the call. */
final class Wholesaler implements Supplier {
    private final Semaphore lines = new Semaphore(2);

    @Override
    public Quote quote(Item item) throws InterruptedException {
        lines.acquire();
        try {
            return call(item);
        } catch (InterruptedException noLongerNeeded) {
            withdraw(item);
            throw noLongerNeeded;
        } finally {
            lines.release();
            System.out.println("wholesaler: line is free again");
        }
    }

    /** The clerk looks up the price of each piece. */
    private static Quote call(Item item) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(100L + 3L * item.quantity()); // stood
        return new Quote("wholesaler", 62 * item.quantity());
    }

    /** What was set aside goes back to the shelf before the clerk hangs up, piece by piece again. */
    private static void withdraw(Item item) throws InterruptedException {
        System.out.println("wholesaler: puts " + item + " back");
        TimeUnit.MILLISECONDS.sleep(3L * item.quantity()); // finding CP09
    }
}
