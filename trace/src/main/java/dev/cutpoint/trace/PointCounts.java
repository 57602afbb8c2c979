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

    private static final class Edges {
        long resumed;
        long cancelled;
        CancelResponse response = CancelResponse.UNKNOWN;

        void add(Edges other) {
            resumed += other.resumed;
            cancelled += other.cancelled;
            response = other.response == CancelResponse.UNKNOWN ? response : other.response;
        }

        /** Of a wait that was counted. What code counts are returns alone. */
        void notResumed() {
            resumed = response == CancelResponse.UNKNOWN ? Math.max(0, resumed - 1) : resumed;
        }

        SuspendPointCount count(SuspendPoint at) {
            return new SuspendPointCount(at, resumed, cancelled, response);
        }
    }

    private final Map<SuspendPoint, Edges> edges = new HashMap<>();

    void add(Fact.Waited wait) {
        if (!wait.cancelled()) {
            edges(wait.point()).resumed++;
        }
    }

    /** Reading the interrupt status takes no edge. */
    void add(Fact.Delivered delivery) {
        if (delivery.exception().isEmpty()) {
            return;
        }
        delivery.stack().point().ifPresent(point -> edges(point).cancelled++);
    }

    void addAll(PointCounts others) {
        others.edges.forEach((point, counts) -> edges(point).add(counts));
    }

    /** The JDK's events do not say that a wait was ended by a cancellation: its delivery does. */
    void correct(Cancellation cancellation) {
        for (Effect effect : cancellation.effects()) {
            if (!effect.thread().virtual() && effect.stood().waited().isPresent()) {
                effect.stood().point().map(this::edges).ifPresent(Edges::notResumed);
            }
        }
    }

    /**
     * The same by the names of the code. Waits are recorded only when they were long; what the code counts itself is every return, so it
     * takes their place, and points that were never reached come in.
     */
    PointCounts in(CodePoints code, ApplicationCode application) {
        PointCounts named = new PointCounts();
        edges.forEach((seen, counts) -> named.edges(code.named(seen)).add(counts));
        PointCounts passed = new PointCounts();
        code.forEach((point, count) -> {
            if (application.contains(point.point().at().className())) {
                Edges counted = passed.edges(point.point());
                counted.resumed += count;
                counted.response = point.response();
            }
        });
        passed.edges.forEach((point, counted) -> {
            named.edges(point).resumed = counted.resumed;
            named.edges(point).response = counted.response;
        });
        return named;
    }

    List<SuspendPointCount> counts() {
        return edges.entrySet().stream()
                .map(entry -> entry.getValue().count(entry.getKey()))
                .sorted(Comparator.comparing(SuspendPointCount::at, BY_PLACE))
                .toList();
    }

    private Edges edges(SuspendPoint point) {
        return edges.computeIfAbsent(point, p -> new Edges());
    }
}
