package dev.cutpoint.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The points whose exit by cancellation a team has accepted as untested. They are named by class, method, callee and, where a method has
 * several of the same, their order: lines move with every edit.
 *
 * @param known one name each, as they stand in the file
 */
public record CoverageBaseline(Set<String> known) {

    private static final String COMMENT = "#";

    public CoverageBaseline {
        known = Set.copyOf(known);
    }

    /** Reads the lines of a file; empty ones and those that begin with {@code #} say nothing. */
    public static CoverageBaseline of(List<String> lines) {
        Set<String> names = new TreeSet<>();
        lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith(COMMENT))
                .forEach(names::add);
        return new CoverageBaseline(names);
    }

    /** What a file has to hold for nothing to be new. */
    public static List<String> lines(Coverage coverage) {
        List<String> lines = new ArrayList<>();
        lines.add(
                COMMENT + " suspend points whose cancelled edge no test takes; one a line: class.method callee number");
        names(coverage).entrySet().stream()
                .filter(entry -> isUntested(entry.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .forEach(lines::add);
        return lines;
    }

    /** The untested ones that are not in it. */
    public List<SuspendPointCount> newIn(Coverage coverage) {
        Map<SuspendPointCount, String> names = names(coverage);
        return coverage.untested().stream()
                .filter(point -> !known.contains(names.get(point)))
                .toList();
    }

    private static boolean isUntested(SuspendPointCount point) {
        return point.isCancellable() && point.cancelled() == 0;
    }

    private static Map<SuspendPointCount, String> names(Coverage coverage) {
        Map<String, Integer> used = new HashMap<>();
        Map<SuspendPointCount, String> names = new HashMap<>();
        for (SuspendPointCount point : coverage.points()) {
            Frame at = point.at().at();
            String name = at.className() + '.' + at.method() + ' ' + point.at().callee();
            names.put(point, name + ' ' + used.merge(name, 1, Integer::sum));
        }
        return names;
    }
}
