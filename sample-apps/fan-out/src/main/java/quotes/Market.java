package quotes;

import java.util.concurrent.TimeUnit;

/** Goes from trader to trader; whoever cannot wait gets the best price so far. */
final class Market implements Supplier {
    private static final int[] PRICES = {71, 58, 64, 60};

    @Override
    public Quote quote(Item item) {
        int best = 80;
        int asked = 0;
        try {
            for (int price : PRICES) {
                best = Math.min(best, askTrader(price));
                asked++;
            }
        } catch (InterruptedException hurry) {
            System.out.println("market: left after " + asked + " of " + PRICES.length + " traders");
        }
        return new Quote("market", best * item.quantity());
    }

    private static int askTrader(int price) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(100); // stood
        return price;
    }
}
