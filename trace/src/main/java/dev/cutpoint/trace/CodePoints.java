package dev.cutpoint.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** The suspend points of one JVM's classes, as the class files have them; a recording of {@code watch} knows none. */
final class CodePoints {

    private record Entry(List<CodePoint> points, List<CodeCount> counts) {
        CodeCount count(int point) {
            return point < counts.size() ? counts.get(point) : CodeCount.NONE;
        }

        Entry later(Entry other) {
            return new Entry(
                    points,
                    IntStream.range(0, points.size())
                            .mapToObj(point -> count(point).later(other.count(point)))
                            .toList());
        }
    }

    /** By name and hash: several loaders, or a class that was replaced, may bring another class file of the same name. */
    private final Map<String, Map<Long, Entry>> classes = new LinkedHashMap<>();

    private final Map<String, List<CodePoint>> byClass = new LinkedHashMap<>();

    /** What a recording says again, it says with later counts. */
    void add(Fact.KnownPoints known) {
        Entry entry = new Entry(known.points(), known.counts());
        Map<Long, Entry> builds = classes.computeIfAbsent(known.className(), name -> new LinkedHashMap<>());
        if (builds.merge(known.hash(), entry, Entry::later) == entry) {
            byClass.computeIfAbsent(known.className(), name -> new ArrayList<>())
                    .addAll(known.points());
        }
    }

    /** The point in the code of which a stack shows the real callee; empty when the code has none there. At a stage no thread waits. */
    Optional<SuspendPoint> of(SuspendPoint seen) {
        List<CodePoint> there = byClass.getOrDefault(seen.at().className(), List.of()).stream()
                .filter(each -> each.response() != CancelResponse.SKIPS && each.isAt(seen))
                .toList();
        Optional<CodePoint> called = there.stream()
                .filter(each -> each.point().callee().equals(seen.callee()))
                .findFirst()
                .or(() -> there.stream().filter(each -> each.calls(seen)).findFirst());
        // Where the JVM leaves its own frames out, the stack does not tell the callee: one point in the line is the
        // one.
        Optional<CodePoint> only = there.size() == 1 ? Optional.of(there.get(0)) : Optional.empty();
        return called.or(() -> only).map(CodePoint::point);
    }

    /** As {@link #of}, and the same when the code has none there. */
    SuspendPoint named(SuspendPoint seen) {
        return of(seen).orElse(seen);
    }

    /** Whether the code bounds the wait there; false where it is not known. */
    boolean isTimed(SuspendPoint named) {
        return byClass.getOrDefault(named.at().className(), List.of()).stream()
                .anyMatch(each -> each.point().equals(named) && each.timed());
    }

    /** The names of the classes that have suspend points. */
    Set<String> classNames() {
        return classes.keySet();
    }

    /** Of a class: its points, by the class files that the JVM had of it. */
    Map<Long, List<CodePoint>> builds(String className) {
        Map<Long, List<CodePoint>> builds = new LinkedHashMap<>();
        classes.get(className).forEach((hash, entry) -> builds.put(hash, entry.points()));
        return builds;
    }

    void forEach(BiConsumer<CodePoint, CodeCount> visitor) {
        for (Map<Long, Entry> builds : classes.values()) {
            for (Entry entry : builds.values()) {
                for (int i = 0; i < entry.points().size(); i++) {
                    visitor.accept(entry.points().get(i), entry.count(i));
                }
            }
        }
    }
}
