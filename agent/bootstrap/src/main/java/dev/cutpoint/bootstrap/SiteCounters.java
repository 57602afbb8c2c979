package dev.cutpoint.bootstrap;

/**
 * How often each suspend point of woven application code was left by which exit, and when first and last.
 *
 * <p>Arrays with a slot a point. Counting is not atomic: threads that count the same point at once may lose counts, but a point that was
 * passed is never zero. Costs two loads and two stores; the arrays, one and a half megabytes, exist only when suspend points are woven.
 */
public final class SiteCounters {
    /** How many suspend points one JVM can have. */
    public static final int LIMIT = 1 << 16;

    /** Null until suspend points are woven. */
    private static SiteCounters open;

    private final int[] resumed = new int[LIMIT];
    private final int[] cancelled = new int[LIMIT];
    private final long[] first = new long[LIMIT];
    private final long[] last = new long[LIMIT];

    private SiteCounters() {}

    /** To be called before the first class is woven. */
    public static void open() {
        open = new SiteCounters();
    }

    public static boolean areOpen() {
        return open != null;
    }

    /** The call came back, or the stage was computed. */
    public static void resumed(int point) {
        SiteCounters counters = open;
        if (counters != null) {
            counters.resumed[point]++;
            counters.seen(point);
        }
    }

    /** The stage came to its end by a cancellation, or the call returned because of one. Of calls that throw it is the delivery that tells. */
    public static void cancelled(int point) {
        SiteCounters counters = open;
        if (counters != null) {
            counters.cancelled[point]++;
            counters.seen(point);
        }
    }

    private void seen(int point) {
        long now = Clock.now();
        last[point] = now;
        if (first[point] == 0) {
            first[point] = now;
        }
    }

    /**
     * As of some moment ago: other threads' counts come late.
     *
     * @param first when either exit was first taken, by {@code System.nanoTime}; 0 if never
     * @param last when last
     */
    public record Count(int resumed, int cancelled, long first, long last) {}

    public static Count of(int point) {
        SiteCounters counters = open;
        return counters == null
                ? new Count(0, 0, 0, 0)
                : new Count(
                        counters.resumed[point],
                        counters.cancelled[point],
                        counters.first[point],
                        counters.last[point]);
    }
}
