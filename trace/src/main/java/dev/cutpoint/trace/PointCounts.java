package dev.cutpoint.trace;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often each edge of each suspend point was taken. As many entries as the code has places. */
final class PointCounts {

    private static final Comparator<SuspendPoint> BY_PLACE = Comparator.<SuspendPoint, String>comparing(
                    point -> point.at().className())
            .thenComparingInt(point -> point.at().line())
            .thenComparing(point -> point.at().method())
            .thenComparing(SuspendPoint::callee);

    private final Map<SuspendPoint, long[]> edges = new HashMap<>();

    void add(Fact.Waited wait) {
        if (!wait.cancelled()) {
            edges(wait.point())[0]++;
        }
    }

    /** Reading the interrupt status takes no edge. */
    void add(Fact.Delivered delivery) {
        if (delivery.exception().isEmpty()) {
            return;
        }
        delivery.stack().point().ifPresent(point -> edges(point)[1]++);
    }

    void addAll(PointCounts others) {
        others.edges.forEach((point, counts) -> {
            edges(point)[0] += counts[0];
            edges(point)[1] += counts[1];
        });
    }

    /** The JDK's events do not say that a wait was ended by a cancellation: its delivery does. */
    void correct(Cancellation cancellation) {
        for (Effect effect : cancellation.effects()) {
            if (!effect.thread().virtual() && effect.stood().waited().isPresent()) {
                effect.stood().point().map(this::edges).ifPresent(counts -> counts[0] = Math.max(0, counts[0] - 1));
            }
        }
    }

    List<SuspendPointCount> counts() {
        return edges.entrySet().stream()
                .map(entry -> new SuspendPointCount(entry.getKey(), entry.getValue()[0], entry.getValue()[1]))
                .sorted(Comparator.comparing(SuspendPointCount::at, BY_PLACE))
                .toList();
    }

    private long[] edges(SuspendPoint point) {
        return edges.computeIfAbsent(point, p -> new long[2]);
    }
}
