package dev.cutpoint.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ObjLongConsumer;
import java.util.stream.IntStream;

/** The suspend points of one JVM's classes, as the class files have them; a recording of {@code watch} knows none. */
final class CodePoints {

    /** One class file; several loaders, or a class that was replaced, may bring another one of the same name. */
    private record ClassFile(String className, long hash) {}

    /** Counts grow, and an event that was made earlier may be read later. */
    private record Entry(List<CodePoint> points, List<Long> passed) {
        long passed(int point) {
            return point < passed.size() ? passed.get(point) : 0;
        }

        Entry later(Entry other) {
            List<Long> most = IntStream.range(0, points.size())
                    .mapToObj(point -> Math.max(passed(point), other.passed(point)))
                    .toList();
            return new Entry(points, most);
        }
    }

    private final Map<ClassFile, Entry> classes = new LinkedHashMap<>();
    private final Map<String, List<CodePoint>> byClass = new LinkedHashMap<>();

    /** What a recording says again, it says with later counts. */
    void add(Fact.KnownPoints known) {
        Entry entry = new Entry(known.points(), known.passed());
        if (classes.merge(new ClassFile(known.className(), known.hash()), entry, Entry::later) == entry) {
            byClass.computeIfAbsent(known.className(), name -> new ArrayList<>())
                    .addAll(known.points());
        }
    }

    /** The point in the code of which a stack shows the real callee; empty when the code has none there. */
    Optional<SuspendPoint> of(SuspendPoint seen) {
        List<CodePoint> there = byClass.getOrDefault(seen.at().className(), List.of()).stream()
                .filter(each -> each.isAt(seen))
                .toList();
        Optional<CodePoint> called =
                there.stream().filter(each -> each.calls(seen)).findFirst();
        // Where the JVM leaves its own frames out, the stack does not tell the callee: one point in the line is the
        // one.
        Optional<CodePoint> only = there.size() == 1 ? Optional.of(there.get(0)) : Optional.empty();
        return called.or(() -> only).map(CodePoint::point);
    }

    /** As {@link #of}, and the same when the code has none there. */
    SuspendPoint named(SuspendPoint seen) {
        return of(seen).orElse(seen);
    }

    void forEach(ObjLongConsumer<CodePoint> visitor) {
        for (Entry entry : classes.values()) {
            for (int i = 0; i < entry.points().size(); i++) {
                visitor.accept(entry.points().get(i), entry.passed(i));
            }
        }
    }
}
