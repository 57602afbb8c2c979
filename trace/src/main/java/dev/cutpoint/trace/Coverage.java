package dev.cutpoint.trace;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which exits of suspend points were taken.
 *
 * <p>What is measured is the exit that nobody sees: of the points that a cancellation can end, the share at which one did. Calls that
 * hear no cancellation ({@code Lock.lock}) have no such exit and are not in the denominator.
 *
 * @param points in the order of the code
 */
public record Coverage(List<SuspendPointCount> points) {

    public Coverage {
        points = List.copyOf(points);
    }

    public int reached() {
        return (int) points.stream().filter(SuspendPointCount::isReached).count();
    }

    public int cancellable() {
        return (int) points.stream().filter(SuspendPointCount::isCancellable).count();
    }

    public int cancelled() {
        return (int) points.stream().filter(point -> point.cancelled() > 0).count();
    }

    /** Of the exits by cancellation, how many were taken; 100 when there is none. Rounded down, so that 100 means all. */
    public BigDecimal percent(int decimals) {
        return cancellable() == 0
                ? BigDecimal.valueOf(100)
                : BigDecimal.valueOf(100L * cancelled())
                        .divide(BigDecimal.valueOf(cancellable()), decimals, RoundingMode.DOWN);
    }

    /** Those whose exit by cancellation was never taken. */
    public List<SuspendPointCount> untested() {
        return points.stream()
                .filter(point -> point.isCancellable() && point.cancelled() == 0)
                .toList();
    }

    /** By package, in the order of names. */
    public Map<String, Coverage> byPackage() {
        return by(point -> packageOf(point.at().at().className()));
    }

    /** By class, in the order of names. */
    public Map<String, Coverage> byClass() {
        return by(point -> point.at().at().className());
    }

    private Map<String, Coverage> by(Function<SuspendPointCount, String> group) {
        Map<String, Coverage> groups = new TreeMap<>();
        points.stream()
                .collect(Collectors.groupingBy(group, TreeMap::new, Collectors.toList()))
                .forEach((name, members) -> groups.put(name, new Coverage(members)));
        return groups;
    }

    static String packageOf(String className) {
        int end = className.lastIndexOf('.');
        return end < 0 ? "(no package)" : className.substring(0, end);
    }
}
