package dev.cutpoint.trace;

/**
 * One wait of a thread at a suspend point, or with the same start and end a delivery there.
 *
 * @param epoch the times are those of JFR's own events; they agree with {@code nanoTime} only
 *     nearly, see {@link #CLOCKS}
 */
record Wait(long start, long end, boolean epoch, SuspendPoint point) {

    /** By how much the two clocks of a recording may differ. */
    private static final long CLOCKS = 5_000_000;

    /** By how much a wait may have begun later than is recorded, unless the machine stands still. */
    private static final long LATE = 20_000_000;

    static Wait of(Fact.Waited fact) {
        return new Wait(fact.start(), fact.end(), fact.epoch(), fact.point());
    }

    static Wait delivery(long nanos, SuspendPoint point) {
        return new Wait(nanos, nanos, false, point);
    }

    boolean isDelivery() {
        return start == end;
    }

    long length() {
        return end - start;
    }

    /** The same by the recorded JVM's {@code nanoTime}. */
    Wait in(WallClock clock) {
        long ended = endNanos(clock);
        return new Wait(ended - length(), ended, false, point);
    }

    long endNanos(WallClock clock) {
        return epoch ? clock.nanosAt(end) : end;
    }

    /** It was going on at that time for sure: not only because a clock was behind. */
    boolean across(long nanos, WallClock clock) {
        long ended = endNanos(clock);
        return ended - length() + LATE <= nanos && nanos <= ended - CLOCKS;
    }

    /** It was going on at that time, or would have been if the clocks agreed; what happens then may end it. */
    boolean meets(long nanos, WallClock clock) {
        long ended = endNanos(clock);
        return ended - length() + LATE <= nanos && nanos <= ended + (epoch ? CLOCKS : 0);
    }

    /**
     * It began after the one time, when the thread was awake, and was over by the other. By the same clock its end tells that; its
     * length may be too long by a tick of the agent's coarse clock, and more where that is late.
     */
    boolean within(long from, long to, WallClock clock) {
        long ended = endNanos(clock);
        return epoch
                ? ended - length() >= from - CLOCKS && ended > from + CLOCKS && ended <= to + CLOCKS
                : ended > from && ended <= to;
    }
}
