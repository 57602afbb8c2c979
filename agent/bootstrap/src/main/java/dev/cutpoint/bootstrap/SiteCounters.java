package dev.cutpoint.bootstrap;

/**
 * How often each suspend point of woven application code was left by its ordinary exit.
 *
 * <p>One array, a slot a point. Counting is not atomic: threads that count the same point at once may lose counts, but a point that was
 * passed is never zero. Costs a load and a store; the array, a quarter of a megabyte, exists only when suspend points are woven.
 */
public final class SiteCounters {
    /** How many suspend points one JVM can have. */
    public static final int LIMIT = 1 << 16;

    /** Null until suspend points are woven. */
    private static int[] counts;

    private SiteCounters() {}

    /** To be called before the first class is woven. */
    public static void open() {
        counts = new int[LIMIT];
    }

    public static void count(int number) {
        int[] open = counts;
        if (open != null) {
            open[number]++;
        }
    }

    /** As of some moment ago: other threads' counts come late. */
    public static int passed(int number) {
        return counts == null ? 0 : counts[number];
    }
}
