package dev.cutpoint.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Brings together what JVMs counted that had different builds of a class: by the names of the newest build, that is of the JVM recorded
 * last. A point of an older one is the same if method, callee and its order among equal ones there are; lines move with every edit.
 */
final class ClassBuilds {

    private static final int NAMED = 3;

    /** The class files of the JVM that was recorded last, and their points by what stays the same over builds. */
    private record Newest(Set<Long> hashes, Map<String, SuspendPoint> points) {}

    private final Map<String, Newest> newest = new HashMap<>();
    private final Map<String, CodePoints> code = new HashMap<>();
    private final Set<String> changed = new TreeSet<>();
    private final List<SuspendPoint> left = new ArrayList<>();

    ClassBuilds(List<CancellationAssembler> jvms) {
        jvms.stream()
                .sorted(Comparator.comparingLong(CancellationAssembler::recordedAt))
                .forEach(jvm -> know(jvm.codePoints()));
    }

    private void know(CodePoints code) {
        for (String name : code.classNames()) {
            Map<Long, List<CodePoint>> builds = code.builds(name);
            Map<String, SuspendPoint> points = new HashMap<>();
            builds.values().forEach(build -> keys(build).forEach((point, key) -> points.put(key, point)));
            newest.put(name, new Newest(Set.copyOf(builds.keySet()), points));
            this.code.put(name, code);
        }
    }

    /** The counts of one of the JVMs. */
    PointCounts translated(PointCounts counts, CodePoints code) {
        Map<SuspendPoint, Optional<SuspendPoint>> names = new HashMap<>();
        for (String name : code.classNames()) {
            Map<Long, List<CodePoint>> builds = code.builds(name);
            if (!newest.get(name).hashes().equals(builds.keySet())) {
                changed.add(name);
                builds.values().forEach(build -> names.putAll(translations(name, build)));
            }
        }
        return counts.renamed(point -> code.classNames().contains(point.at().className())
                ? names.getOrDefault(point, Optional.of(point))
                : Optional.of(named(point)));
    }

    /** Of a JVM that did not look at the code, as in {@code watch}: another may have, and knows what is called there. */
    private SuspendPoint named(SuspendPoint point) {
        CodePoints known = code.get(point.at().className());
        return known == null ? point : known.named(point);
    }

    private Map<SuspendPoint, Optional<SuspendPoint>> translations(String className, List<CodePoint> build) {
        Map<SuspendPoint, Optional<SuspendPoint>> names = new HashMap<>();
        keys(build).forEach((point, key) -> {
            Optional<SuspendPoint> now =
                    Optional.ofNullable(newest.get(className).points().get(key));
            if (now.isEmpty()) {
                left.add(point);
            }
            names.put(point, now);
        });
        return names;
    }

    private static Map<SuspendPoint, String> keys(List<CodePoint> build) {
        Map<String, Integer> used = new HashMap<>();
        Map<SuspendPoint, String> keys = new LinkedHashMap<>();
        for (CodePoint each : build) {
            String key = each.point().at().method() + ' ' + each.point().callee();
            keys.putIfAbsent(each.point(), key + ' ' + used.merge(key, 1, Integer::sum));
        }
        return keys;
    }

    /** What a reader should know of it; empty when all builds were the same. */
    Optional<String> note() {
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        String classes = changed.size() == 1 ? changed.iterator().next() + " is" : changed.size() + " classes are";
        return Optional.of(classes + " recorded in several builds; counted by the newest, " + unmatched());
    }

    private String unmatched() {
        if (left.isEmpty()) {
            return "which has every suspend point of the older ones.";
        }
        List<String> places = left.stream()
                .limit(NAMED)
                .map(point -> Frame.simple(point.at().className())
                        + '.'
                        + point.at().method()
                        + ':'
                        + point.at().line()
                        + ' '
                        + point.shortCallee())
                .toList();
        String more = left.size() > NAMED ? " and " + (left.size() - NAMED) + " more" : "";
        return "without what it does not have: " + String.join(", ", places) + more + ".";
    }
}
