package app.stress;

/** What a task does with the interrupt that ends its wait. */
enum Ending {
    RECOVERS,
    RESTORES,
    UNWINDS;

    static Ending at(int number) {
        return values()[number % values().length];
    }
}
