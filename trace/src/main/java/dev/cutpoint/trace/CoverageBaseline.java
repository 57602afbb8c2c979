package dev.cutpoint.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The points whose exit by cancellation a team has accepted as untested. They are named by class, method, callee and, where a method has
 * several of the same, their order: lines move with every edit.
 *
 * @param known one name each, as they stand in the file
 */
public record CoverageBaseline(Set<String> known) {

    private static final String COMMENT = "#";
    private static final String HEADER = COMMENT + " suspend points whose cancelled edge no test takes";
    private static final Pattern NAME = Pattern.compile("\\S.*\\.\\S.* \\S+ \\d+");

    public CoverageBaseline {
        known = Set.copyOf(known);
    }

    /**
     * Reads the lines of a file; empty ones and those that begin with {@code #} say nothing.
     *
     * @throws IllegalArgumentException with the reason when they are no baseline: then every point would be a new one
     */
    public static CoverageBaseline of(List<String> lines) {
        if (lines.stream().noneMatch(line -> line.contains(HEADER))) {
            throw new IllegalArgumentException("it is no baseline: it has no line '" + HEADER + "...'");
        }
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.contains(HEADER) && !line.startsWith(COMMENT)) {
                names.add(named(line, i + 1));
            }
        }
        return new CoverageBaseline(names);
    }

    private static String named(String line, int number) {
        if (!NAME.matcher(line).matches()) {
            throw new IllegalArgumentException("its line " + number + " names no suspend point");
        }
        return line;
    }

    /** What a file has to hold for nothing to be new. */
    public static List<String> lines(Coverage coverage) {
        List<String> lines = new ArrayList<>();
        lines.add(HEADER + "; one a line: class.method callee number");
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
