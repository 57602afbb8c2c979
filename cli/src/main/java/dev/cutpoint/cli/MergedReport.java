package dev.cutpoint.cli;

import dev.cutpoint.trace.Cancellation;
import dev.cutpoint.trace.Finding;
import dev.cutpoint.trace.Frame;
import dev.cutpoint.trace.IgnoredFinding;
import dev.cutpoint.trace.Loss;
import dev.cutpoint.trace.Summary;
import dev.cutpoint.trace.SuspendPointCount;
import dev.cutpoint.trace.TraceReport;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;

/** The reports of several JVMs as one: what is about the same place in the code is added up. */
final class MergedReport {
    private static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::severity)
            .reversed()
            .thenComparing(Finding::rule)
            .thenComparing(Comparator.comparingInt(Finding::count).reversed())
            .thenComparing(finding -> finding.at().toString());

    private record Place(String rule, Frame at) {}

    private final List<TraceReport> parts;

    private MergedReport(List<TraceReport> parts) {
        this.parts = parts;
    }

    /**
     * @param parts with cancellations that have numbers of their own
     * @param notes what else a reader should know
     */
    static TraceReport of(List<TraceReport> parts, List<String> notes) {
        return new MergedReport(parts).report(notes);
    }

    private TraceReport report(List<String> notes) {
        List<Finding> findings = new ArrayList<>(merged(
                all(TraceReport::findings), finding -> new Place(finding.rule(), finding.at()), MergedReport::sum));
        findings.sort(WORST_FIRST);
        List<SuspendPointCount> points =
                merged(all(TraceReport::suspendPoints), SuspendPointCount::at, SuspendPointCount::plus);
        return new TraceReport(
                all(TraceReport::jvms).toList(),
                all(TraceReport::cancellations)
                        .sorted(Comparator.comparingLong(Cancellation::id))
                        .toList(),
                findings,
                merged(all(TraceReport::ignored), MergedReport::place, MergedReport::sum),
                points,
                merged(
                        all(TraceReport::losses),
                        Loss::what,
                        (one, other) -> new Loss(one.what(), one.count() + other.count())),
                all(TraceReport::hooks).distinct().toList(),
                Stream.concat(all(TraceReport::notes), notes.stream())
                        .distinct()
                        .toList(),
                summary(findings.size(), points));
    }

    private Summary summary(int findings, List<SuspendPointCount> points) {
        return new Summary(
                parts.stream().mapToInt(part -> part.summary().cancellations()).sum(),
                findings,
                points.size(),
                (int) points.stream().filter(SuspendPointCount::isReached).count(),
                (int) points.stream().filter(point -> point.cancelled() > 0).count(),
                parts.stream().mapToLong(part -> part.summary().dropped()).sum());
    }

    private <T> Stream<T> all(Function<TraceReport, Collection<T>> list) {
        return parts.stream().map(list).flatMap(Collection::stream);
    }

    private static <T, K> List<T> merged(Stream<T> all, Function<T, K> key, BinaryOperator<T> sum) {
        Map<K, T> merged = new LinkedHashMap<>();
        all.forEach(each -> merged.merge(key.apply(each), each, sum));
        return List.copyOf(merged.values());
    }

    private static Object place(IgnoredFinding ignored) {
        return List.of(new Place(ignored.finding().rule(), ignored.finding().at()), ignored.by());
    }

    private static IgnoredFinding sum(IgnoredFinding one, IgnoredFinding other) {
        return new IgnoredFinding(sum(one.finding(), other.finding()), one.by(), one.reason());
    }

    /** The worse one speaks for both. */
    private static Finding sum(Finding one, Finding other) {
        Finding worse = other.severity().compareTo(one.severity()) > 0 ? other : one;
        List<Long> ids = Stream.of(one, other)
                .flatMap(finding -> finding.cancellations().stream())
                .distinct()
                .sorted()
                .toList();
        return new Finding(
                worse.rule(),
                worse.name(),
                worse.severity(),
                worse.at(),
                worse.message(),
                one.count() + other.count(),
                ids);
    }
}
