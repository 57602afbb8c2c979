package quotes;

import java.util.List;

/** Looks for the best price of two items: the first round is complete, in the second a supplier backs out. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws InterruptedException {
        Purchasing purchasing = new Purchasing(List.of(new Wholesaler(), new Workshop(), new Market()));
        buy(purchasing, new Item("hinges", 40));
        buy(purchasing, new Item("handles", 500));
    }

    private static void buy(Purchasing purchasing, Item item) throws InterruptedException {
        try {
            Quote best = purchasing.cheapest(item);
            System.out.println(item + ": " + best.supplier() + ", " + best.cents() + " cents");
        } catch (SupplierException refused) {
            System.out.println(item + ": not bought, " + refused.getMessage());
        }
    }
}
