package app.flag;

/** Lets every so manieth combination through, and so some of everything, where thousands of them would take too long. */
final class Thinning {
    private final int every;
    private int combinations;

    Thinning(int every) {
        this.every = every;
    }

    /** Whether it is this one's turn. */
    boolean takes() {
        return combinations++ % every == 0;
    }
}
