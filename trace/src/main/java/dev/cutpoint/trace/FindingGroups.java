package dev.cutpoint.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Evidence grouped by rule and place. As many groups as the code has places. */
final class FindingGroups {

    /** More ids than this nobody reads; the count stays right. */
    private static final int IDS = 10_000;

    private static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::severity)
            .reversed()
            .thenComparing(Finding::rule)
            .thenComparing(Comparator.comparingInt(Finding::count).reversed())
            .thenComparing(finding -> finding.at().toString());

    private final Map<Place, Group> groups = new LinkedHashMap<>();

    private record Place(FindingRule rule, Frame at) {}

    private static final class Group {
        private Evidence heaviest;
        private Severity severity;
        private int count;
        private final TreeSet<Long> cancellations = new TreeSet<>();

        private Group(Evidence first) {
            heaviest = first;
            severity = first.severity();
        }

        private void add(Evidence evidence, Severity worst, int times, Collection<Long> ids) {
            count += times;
            heaviest = evidence.weight().compareTo(heaviest.weight()) > 0 ? evidence : heaviest;
            severity = worst.compareTo(severity) > 0 ? worst : severity;
            ids.stream().limit(IDS - cancellations.size()).forEach(cancellations::add);
        }
    }

    /** Adds what the rules say about it. */
    void add(Cancellation cancellation, RuleContext context) {
        if (cancellation.findings().isEmpty()) {
            return;
        }
        List<Long> id = List.of(cancellation.id());
        for (FindingRule rule : FindingRules.all()) {
            rule.evidence(cancellation, context)
                    .forEach(evidence ->
                            group(new Place(rule, evidence.at()), evidence).add(evidence, evidence.severity(), 1, id));
        }
    }

    /** Adds what the rules say about a wait that has nothing to do with a cancellation. */
    void add(LockedWait wait, RuleContext context) {
        for (FindingRule rule : FindingRules.all()) {
            rule.evidence(wait, context)
                    .forEach(evidence -> group(new Place(rule, evidence.at()), evidence)
                            .add(evidence, evidence.severity(), 1, List.of()));
        }
    }

    void addAll(FindingGroups others) {
        others.groups.forEach((place, group) ->
                group(place, group.heaviest).add(group.heaviest, group.severity, group.count, group.cancellations));
    }

    /** The worst first. */
    List<Finding> findings() {
        List<Finding> result = new ArrayList<>();
        groups.forEach((place, group) -> result.add(finding(place, group)));
        result.sort(WORST_FIRST);
        return result;
    }

    private Group group(Place place, Evidence first) {
        return groups.computeIfAbsent(place, p -> new Group(first));
    }

    private static Finding finding(Place place, Group group) {
        RuleText text = place.rule().text();
        return new Finding(
                text.id(),
                text.name(),
                group.severity,
                place.at(),
                group.heaviest.message(),
                group.count,
                List.copyOf(group.cancellations));
    }
}
