package dev.cutpoint.trace.html;

import dev.cutpoint.trace.CancelResponse;
import dev.cutpoint.trace.Cancellation;
import dev.cutpoint.trace.Delivery;
import dev.cutpoint.trace.Effect;
import dev.cutpoint.trace.EffectLocks;
import dev.cutpoint.trace.Finding;
import dev.cutpoint.trace.Frame;
import dev.cutpoint.trace.Handling;
import dev.cutpoint.trace.Origin;
import dev.cutpoint.trace.Outcome;
import dev.cutpoint.trace.PointTimes;
import dev.cutpoint.trace.Safeguards;
import dev.cutpoint.trace.Severity;
import dev.cutpoint.trace.Standing;
import dev.cutpoint.trace.Summary;
import dev.cutpoint.trace.SuspendPoint;
import dev.cutpoint.trace.SuspendPointCount;
import dev.cutpoint.trace.Target;
import dev.cutpoint.trace.TaskThread;
import dev.cutpoint.trace.TraceReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Reports of any size, whose names a test chooses. */
final class Reports {

    private static final Instant BEGIN = Instant.parse("2025-10-09T08:53:21Z");
    private static final int CLASSES = 400;
    private static final int EVERY = 50;

    private Reports() {}

    /** One swallowed cancellation and one suspend point; the thread, the class and the target all have that name. */
    static TraceReport named(String name) {
        return report(List.of(swallowed(1, name, name)), List.of(finding(name, 1, List.of(1L))), points(1, name));
    }

    /** Every fiftieth cancellation is a finding's, one in ten others reached a task, and every third suspend point was never reached. */
    static TraceReport of(int cancellations, int points) {
        return of(cancellations, points, EVERY);
    }

    /** The same with more or fewer of those that are swallowed. */
    static TraceReport of(int cancellations, int points, int every) {
        List<Cancellation> all = LongStream.rangeClosed(1, cancellations)
                .mapToObj(id ->
                        id % every == 0 ? swallowed(id, "worker-" + id % 16, "shop.Till" + id % CLASSES) : other(id))
                .toList();
        List<Long> ids = all.stream()
                .filter(each -> !each.findings().isEmpty())
                .map(Cancellation::id)
                .toList();
        List<Finding> findings = ids.isEmpty() ? List.of() : List.of(finding("shop.Till0", ids.size(), ids));
        return report(all, findings, points(points, "shop.Till"));
    }

    private static TraceReport report(
            List<Cancellation> cancellations, List<Finding> findings, List<SuspendPointCount> points) {
        Summary summary = new Summary(
                cancellations.size(),
                findings.size(),
                points.size(),
                (int) points.stream().filter(SuspendPointCount::isReached).count(),
                (int) points.stream().filter(point -> point.cancelled() > 0).count(),
                0);
        return new TraceReport(List.of(), cancellations, findings, points, List.of(), List.of(), List.of(), summary);
    }

    private static Cancellation swallowed(long id, String thread, String type) {
        Frame at = new Frame(type, "serve", 12, "Till.java");
        Standing stood = new Standing(
                Optional.of(new SuspendPoint(at, "java.util.concurrent.BlockingQueue.take")),
                List.of(at),
                Optional.of(Duration.ofMillis(20)));
        Effect effect = new Effect(
                id,
                new TaskThread(7, thread, false),
                stood,
                Optional.of(new Delivery(Duration.ofMillis(1), Optional.of("java.lang.InterruptedException"))),
                Optional.of(new Handling(Optional.of(at), Optional.of(Duration.ofMillis(2)), false, true)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Outcome.SWALLOWED,
                Optional.of(Duration.ofSeconds(1)),
                EffectLocks.NONE,
                Safeguards.NONE);
        return cancellation(id, new Target(type, thread), List.of(effect), List.of("CP01"));
    }

    /** One in ten reached somebody, and all went well. */
    private static Cancellation other(long id) {
        List<Effect> effects =
                id % 10 == 1 ? swallowed(id, "worker", "shop.Till").effects() : List.of();
        return cancellation(id, new Target("java.util.concurrent.FutureTask", ""), effects, List.of());
    }

    private static Cancellation cancellation(long id, Target target, List<Effect> effects, List<String> findings) {
        Frame at = new Frame("shop.Manager" + id % CLASSES, "closeTheShop", 31, "Manager.java");
        Origin origin = new Origin(new TaskThread(1, "main", false), List.of(at));
        return new Cancellation(
                id, "interrupt", "", BEGIN.plusMillis(7 * id), origin, target, effects, List.of(), findings);
    }

    private static Finding finding(String type, int count, List<Long> ids) {
        Frame at = new Frame(type, "serve", 12, "Till.java");
        return new Finding("CP01", "swallowed-cancellation", Severity.ERROR, at, type + " swallowed", count, ids);
    }

    private static List<SuspendPointCount> points(int count, String type) {
        return IntStream.range(0, count)
                .mapToObj(number -> new SuspendPointCount(
                        new SuspendPoint(
                                new Frame(count == 1 ? type : type + number % CLASSES, "serve", number, "Till.java"),
                                "java.lang.Thread.sleep"),
                        number % 3,
                        number % 3 == 2 ? 1 : 0,
                        CancelResponse.THROWS,
                        PointTimes.UNKNOWN))
                .toList();
    }
}
