package quotes;

/** What a supplier wants for an item. */
record Quote(String supplier, int cents) {}
