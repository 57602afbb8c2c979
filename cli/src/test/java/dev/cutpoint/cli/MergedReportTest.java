package dev.cutpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutpoint.trace.CancelResponse;
import dev.cutpoint.trace.Cancellation;
import dev.cutpoint.trace.Finding;
import dev.cutpoint.trace.Frame;
import dev.cutpoint.trace.Loss;
import dev.cutpoint.trace.Origin;
import dev.cutpoint.trace.PointTimes;
import dev.cutpoint.trace.Severity;
import dev.cutpoint.trace.Summary;
import dev.cutpoint.trace.SuspendPoint;
import dev.cutpoint.trace.SuspendPointCount;
import dev.cutpoint.trace.Target;
import dev.cutpoint.trace.TaskThread;
import dev.cutpoint.trace.TraceReport;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergedReportTest {
    private static final Frame HERE = new Frame("shop.Till", "serve", 12, "Till.java");
    private static final Frame THERE = new Frame("shop.Shop", "close", 30, "Shop.java");
    private static final SuspendPoint POINT = new SuspendPoint(HERE, "java.lang.Thread.sleep");

    private final CancellationNumbers numbers = new CancellationNumbers();

    @Test
    void aNumberIsTheJvmsOwnWhileNoOtherHasItAndStays() {
        assertThat(numbers.renumbered(10, cancellation(1)).id()).isEqualTo(1);
        assertThat(numbers.renumbered(20, cancellation(1)).id()).isEqualTo(2);
        assertThat(numbers.renumbered(10, cancellation(2)).id()).isEqualTo(3);
        assertThat(numbers.renumbered(20, cancellation(7)).id()).isEqualTo(7);

        assertThat(numbers.renumbered(20, cancellation(1)).id()).isEqualTo(2);
        assertThat(numbers.renumbered(20, finding(Severity.NOTE, HERE, 3, 1, 7)).cancellations())
                .containsExactly(2L, 7L);
    }

    @Test
    void whatIsAboutTheSamePlaceIsAddedUp() {
        TraceReport one = report(finding(Severity.NOTE, HERE, 2, 1), 1, 5);
        TraceReport other = report(finding(Severity.ERROR, HERE, 1, 2), 2, 0);
        TraceReport third = report(finding(Severity.ERROR, THERE, 1, 3), 3, 0);

        TraceReport merged = MergedReport.of(List.of(third, one, other), List.of("cut short"));

        assertThat(merged.findings())
                .containsExactly(finding(Severity.ERROR, HERE, 3, 1, 2), finding(Severity.ERROR, THERE, 1, 3));
        assertThat(merged.cancellations()).extracting(Cancellation::id).containsExactly(1L, 2L, 3L);
        assertThat(merged.suspendPoints())
                .containsExactly(new SuspendPointCount(POINT, 3, 6, CancelResponse.THROWS, PointTimes.UNKNOWN));
        assertThat(merged.losses()).containsExactly(new Loss("table", 5));
        assertThat(merged.notes()).containsExactly("cut short");
        assertThat(merged.summary()).isEqualTo(new Summary(3, 2, 1, 1, 1, 5));
    }

    @Test
    void nothingMergedIsNothing() {
        assertThat(MergedReport.of(List.of(), List.of()).summary()).isEqualTo(new Summary(0, 0, 0, 0, 0, 0));
    }

    private static TraceReport report(Finding finding, long id, long lost) {
        return new TraceReport(
                List.of(),
                List.of(cancellation(id)),
                List.of(finding),
                List.of(new SuspendPointCount(POINT, 1, 2, CancelResponse.THROWS, PointTimes.UNKNOWN)),
                lost > 0 ? List.of(new Loss("table", lost)) : List.of(),
                List.of(),
                List.of(),
                new Summary(1, 1, 1, 1, 1, lost));
    }

    private static Finding finding(Severity severity, Frame at, int count, long... cancellations) {
        return new Finding(
                "CP01",
                "swallowed-cancellation",
                severity,
                at,
                "went on",
                count,
                Arrays.stream(cancellations).boxed().toList());
    }

    private static Cancellation cancellation(long id) {
        TaskThread main = new TaskThread(1, "main", false);
        return new Cancellation(
                id,
                "future-cancel",
                "",
                Instant.EPOCH,
                new Origin(main, List.of()),
                new Target("java.util.concurrent.FutureTask", ""),
                List.of(),
                List.of(),
                List.of());
    }
}
