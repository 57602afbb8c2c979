package dev.cutpoint.trace;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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
        PointTimes times = PointTimes.UNKNOWN;

        /** By the recorded JVM's own clock, which is known when all has been read. */
        long first = Long.MAX_VALUE;

        long last = Long.MIN_VALUE;

        void add(Edges other) {
            resumed += other.resumed;
            cancelled += other.cancelled;
            response = other.response == CancelResponse.UNKNOWN ? response : other.response;
            times = times.plus(other.times);
        }

        /** By what the code itself counted: every return, but what was cancelled only of stages, and of calls that return then. */
        void add(CodeCount counted, CancelResponse known) {
            resumed += counted.resumed();
            cancelled += counted.cancelled();
            response = known;
            times = times.plus(counted.times());
        }

        void waited(long nanos) {
            times = times.plus(
                    new PointTimes(Optional.of(Duration.ofNanos(nanos)), Optional.empty(), Optional.empty()));
        }

        void sawAt(Instant when) {
            times = times.plus(new PointTimes(Optional.empty(), Optional.of(when), Optional.of(when)));
        }

        void sawAt(long nanos) {
            first = Math.min(first, nanos);
            last = Math.max(last, nanos);
        }

        Edges by(WallClock clock) {
            Edges same = new Edges();
            same.add(this);
            if (first <= last && clock.isSet()) {
                same.sawAt(clock.timeOf(first));
                same.sawAt(clock.timeOf(last));
            }
            return same;
        }

        /** Of a wait that was counted. What code counts are returns alone. */
        void notResumed() {
            resumed = response == CancelResponse.UNKNOWN ? Math.max(0, resumed - 1) : resumed;
        }

        /** Who waits to enter a monitor hears nothing, and no row of a catalogue says so. */
        SuspendPointCount count(SuspendPoint at) {
            CancelResponse known = at.callee().equals(JdkWait.MONITOR) ? CancelResponse.NONE : response;
            return new SuspendPointCount(at, resumed, cancelled, known, times);
        }
    }

    private final Map<SuspendPoint, Edges> edges = new HashMap<>();

    void add(Fact.Waited wait) {
        Edges edges = edges(wait.point());
        if (!wait.cancelled()) {
            edges.resumed++;
        }
        edges.waited(wait.end() - wait.start());
        if (wait.epoch()) {
            edges.sawAt(Instant.ofEpochSecond(0, wait.end()));
        } else {
            edges.sawAt(wait.end());
        }
    }

    /** Reading the interrupt status takes no edge, and one exception takes it once. */
    void add(Fact.Delivered delivery) {
        if (delivery.exception().isEmpty() || delivery.shared()) {
            return;
        }
        delivery.stack().point().map(this::edges).ifPresent(edges -> {
            edges.cancelled++;
            edges.sawAt(delivery.moment().nanos());
        });
    }

    void addAll(PointCounts others) {
        others.edges.forEach((point, counts) -> edges(point).add(counts));
    }

    /** The JDK's events do not say that a wait was ended by a cancellation: its delivery does. */
    void correct(Cancellation cancellation) {
        for (Effect effect : cancellation.effects()) {
            boolean thrown = effect.delivery().flatMap(Delivery::exception).isPresent();
            if (thrown && !effect.thread().virtual() && effect.stood().waited().isPresent()) {
                effect.stood().point().map(this::edges).ifPresent(Edges::notResumed);
            }
        }
    }

    /**
     * The same by the names of the code. Waits are recorded only when they were long; what the code counts itself is every return, so it
     * takes their place, and points that were never reached come in.
     */
    PointCounts in(CodePoints code, ApplicationCode application, WallClock clock) {
        PointCounts named = new PointCounts();
        edges.forEach((seen, counts) -> named.edges(code.named(seen)).add(counts.by(clock)));
        PointCounts passed = new PointCounts();
        code.forEach((point, count) -> {
            if (application.contains(point.point().at().className())) {
                passed.edges(point.point()).add(count, point.response());
            }
        });
        passed.edges.forEach((point, counted) -> {
            named.edges(point).resumed = 0;
            named.edges(point).add(counted);
        });
        return named;
    }

    /** The same by other names; what has none is left out. */
    PointCounts renamed(Function<SuspendPoint, Optional<SuspendPoint>> names) {
        PointCounts renamed = new PointCounts();
        edges.forEach((point, counts) ->
                names.apply(point).ifPresent(name -> renamed.edges(name).add(counts)));
        return renamed;
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
