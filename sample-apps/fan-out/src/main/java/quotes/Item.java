package quotes;

/** What a price is asked for. */
record Item(String name, int quantity) {
    @Override
    public String toString() {
        return quantity + " " + name;
    }
}
