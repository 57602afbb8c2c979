package dev.cutpoint.trace.html;

import dev.cutpoint.trace.Cancellation;
import dev.cutpoint.trace.SuspendPointCount;
import dev.cutpoint.trace.TraceReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of a report is in its page: when there is too much, the cancellations of findings come first, then those that reached
 * somebody.
 *
 * @param cancellations in the order of their ids
 * @param readable those that can be read without scripts, likewise
 * @param points in the order of the code
 * @param omissions what is left out, a line each
 */
record Selection(
        List<Cancellation> cancellations,
        List<Cancellation> readable,
        List<SuspendPointCount> points,
        List<String> omissions) {

    private static final Comparator<Cancellation> BY_WEIGHT = Comparator.comparing(
                    (Cancellation each) -> each.findings().isEmpty())
            .thenComparing(Cancellation::reachedNobody)
            .thenComparingLong(Cancellation::id);

    Selection {
        cancellations = List.copyOf(cancellations);
        readable = List.copyOf(readable);
        points = List.copyOf(points);
        omissions = List.copyOf(omissions);
    }

    static Selection of(TraceReport report, PageLimits limits) {
        List<Cancellation> all = report.cancellations();
        List<String> omissions = new ArrayList<>();
        int cancellations = all.size() - limits.cancellations();
        if (cancellations > 0) {
            omissions.add("This page leaves out " + cancellations + " of " + all.size()
                    + " cancellations: those of findings come first. --json has all of them.");
        }
        int points = report.suspendPoints().size() - limits.points();
        if (points > 0) {
            omissions.add("This page leaves out " + points + " of "
                    + report.suspendPoints().size() + " suspend points, those that nothing reached first."
                    + " --json has all of them.");
        }
        return new Selection(
                heaviest(all, limits.cancellations()),
                heaviest(all, limits.readable()),
                reachedFirst(report.suspendPoints(), limits.points()),
                omissions);
    }

    private static List<SuspendPointCount> reachedFirst(List<SuspendPointCount> all, int most) {
        if (all.size() <= most) {
            return all;
        }
        Set<SuspendPointCount> kept = all.stream()
                .sorted(Comparator.comparing(point -> !point.isReached()))
                .limit(most)
                .collect(Collectors.toSet());
        return all.stream().filter(kept::contains).toList();
    }

    private static List<Cancellation> heaviest(List<Cancellation> all, int most) {
        return all.stream()
                .sorted(BY_WEIGHT)
                .limit(most)
                .sorted(Comparator.comparingLong(Cancellation::id))
                .toList();
    }
}
