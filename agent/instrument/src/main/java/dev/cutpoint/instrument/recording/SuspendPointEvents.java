package dev.cutpoint.instrument.recording;

import dev.cutpoint.bootstrap.SiteCounters;
import dev.cutpoint.bootstrap.event.SuspendPointsEvent;
import dev.cutpoint.instrument.site.ClassSites;
import dev.cutpoint.instrument.site.SuspendPoints;

/** What a recording says of the suspend points in application code, whether they were reached or not. */
final class SuspendPointEvents {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private SuspendPointEvents() {}

    /** Those known by now, and each one as it becomes known: a trace may name it a moment later. */
    static void follow(SuspendPoints points) {
        points.known().listen(each -> event(each).commit());
        commit(points);
    }

    static void commit(SuspendPoints points) {
        for (ClassSites each : points.known().all()) {
            event(each).commit();
        }
    }

    private static SuspendPointsEvent event(ClassSites type) {
        StringBuilder points = new StringBuilder();
        StringBuilder passed = new StringBuilder();
        StringBuilder cancelled = new StringBuilder();
        StringBuilder first = new StringBuilder();
        StringBuilder last = new StringBuilder();
        long epoch = System.currentTimeMillis() - System.nanoTime() / NANOS_PER_MILLI;
        for (int i = 0; i < type.sites().size(); i++) {
            SiteCounters.Count count = SiteCounters.of(type.first() + i);
            points.append(type.sites().get(i).text()).append('\n');
            append(passed, count.resumed());
            append(cancelled, count.cancelled());
            append(first, count.first() == 0 ? 0 : epoch + count.first() / NANOS_PER_MILLI);
            append(last, count.last() == 0 ? 0 : epoch + count.last() / NANOS_PER_MILLI);
        }
        SuspendPointsEvent event = new SuspendPointsEvent();
        event.className = type.name();
        event.classHash = type.hash();
        event.file = type.file();
        event.points = points.toString();
        event.passed = passed.toString();
        event.cancelled = cancelled.toString();
        event.firstSeen = first.toString();
        event.lastSeen = last.toString();
        return event;
    }

    private static void append(StringBuilder numbers, long number) {
        numbers.append(numbers.length() == 0 ? "" : " ").append(number);
    }
}
