package dev.cutpoint.trace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The waits of all threads that application code took part in, so that a delivery finds the wait
 * that it ended and a recovery those that followed. Bounded: beyond the limit waits are no longer
 * kept, but counted.
 */
final class WaitLog {

    private static final int LIMIT = 2_000_000;

    private final WallClock clock;
    private final Map<Long, ThreadWaits> byThread = new HashMap<>();
    private int kept;
    private long left;

    WaitLog(WallClock clock) {
        this.clock = clock;
    }

    void add(Fact.Waited fact) {
        add(fact.threadId(), Wait.of(fact));
    }

    /** Code that reads its status often is not woken each time. */
    void add(Fact.Delivered fact) {
        fact.exception()
                .flatMap(thrown -> fact.stack().point())
                .ifPresent(point -> add(
                        fact.moment().thread().id(), Wait.delivery(fact.moment().nanos(), point)));
    }

    private void add(long threadId, Wait wait) {
        if (kept >= LIMIT) {
            left++;
            return;
        }
        kept++;
        byThread.computeIfAbsent(threadId, id -> new ThreadWaits()).add(wait);
    }

    /** How long a thread had waited at a point when it was woken there, in nanoseconds. */
    Optional<Long> lengthOfWaitEndedAt(long threadId, long nanos, SuspendPoint point) {
        return thread(threadId)
                .flatMap(waits -> waits.endedAt(nanos, point, clock))
                .map(Wait::length);
    }

    /** When the wait at a point ended that was going on at that time. */
    Optional<Long> endOfWaitAcross(long threadId, long nanos, SuspendPoint point) {
        return thread(threadId)
                .flatMap(waits -> waits.across(nanos, point, clock))
                .map(wait -> wait.endNanos(clock));
    }

    /** The wait that was going on at that time, by {@code nanoTime}. */
    Optional<Wait> across(long threadId, long nanos) {
        return thread(threadId).flatMap(waits -> waits.across(nanos, clock)).map(wait -> wait.in(clock));
    }

    /** The same, or one that was ended at that time. */
    Optional<Wait> meeting(long threadId, long nanos) {
        return thread(threadId).flatMap(waits -> waits.meeting(nanos, clock)).map(wait -> wait.in(clock));
    }

    /** The longest wait that began and ended between the two times. */
    Optional<Wait> longestBetween(long threadId, long from, long to) {
        return thread(threadId).flatMap(waits -> waits.longestWithin(from, to, clock));
    }

    /** Where the last wait was that began and ended between the two times. */
    Optional<SuspendPoint> lastBetween(long threadId, long from, long to) {
        return thread(threadId)
                .flatMap(waits -> waits.lastWithin(from, to, clock))
                .map(Wait::point);
    }

    /** The first waits that began and ended between the two times. */
    List<Wait> between(long threadId, long from, long to) {
        return thread(threadId).map(waits -> waits.within(from, to, clock)).orElse(List.of());
    }

    /** Whether the thread waited at the point, or was woken there, between the two times. */
    boolean waitedBetween(long threadId, SuspendPoint point, long from, long to) {
        return thread(threadId)
                .filter(waits -> waits.anyWithin(from, to, point, clock))
                .isPresent();
    }

    /** Waits that were not kept because there were too many. */
    long left() {
        return left;
    }

    void forgetBefore(long nanos) {
        byThread.values().removeIf(waits -> {
            kept -= waits.forgetBefore(nanos, clock);
            return waits.size() == 0;
        });
    }

    private Optional<ThreadWaits> thread(long threadId) {
        return Optional.ofNullable(byThread.get(threadId));
    }
}
