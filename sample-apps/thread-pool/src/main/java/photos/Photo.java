package photos;

/** A photo; every fifth one is a panorama, which takes long to shrink. */
record Photo(int number, boolean panorama) {
    static Photo numbered(int number) {
        return new Photo(number, number % 5 == 0);
    }

    @Override
    public String toString() {
        return "photo " + number;
    }
}
