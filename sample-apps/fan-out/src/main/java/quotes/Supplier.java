package quotes;

/** Someone to ask for a price. */
sealed interface Supplier permits Wholesaler, Workshop, Market {
    Quote quote(Item item) throws SupplierException, InterruptedException;
}
