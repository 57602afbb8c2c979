package dev.cutpoint.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CodePointsTest {
    private static final SuspendPoint TAKE = point(12, "java.util.concurrent.BlockingQueue.take");
    private static final SuspendPoint SLEEP = point(20, "java.lang.Thread.sleep");
    private static final SuspendPoint AWAIT = point(20, "java.util.concurrent.CountDownLatch.await");
    private static final SuspendPoint LOCK = point(30, "java.util.concurrent.locks.Lock.lock");

    private final CodePoints code = new CodePoints();
    private final PointCounts seen = new PointCounts();

    CodePointsTest() {
        code.add(known(List.of(4L, 0L, 2L, 1L)));
    }

    @Test
    void aStackNamesTheCalleeThatRanAndTheCodeTheOneItCalls() {
        assertThat(code.of(point(12, "java.util.concurrent.LinkedBlockingQueue.take")))
                .contains(TAKE);
        assertThat(code.of(point(20, "java.util.concurrent.CountDownLatch.await")))
                .contains(AWAIT);
    }

    @Test
    void aStackWithoutFramesOfTheJdkMeansTheOnlyPointInItsLine() {
        assertThat(code.of(point(12, "java.util.concurrent.locks.LockSupport.park")))
                .contains(TAKE);
        assertThat(code.of(point(20, "java.util.concurrent.locks.LockSupport.park")))
                .as("two are in that line")
                .isEmpty();
    }

    @Test
    void otherLinesAndClassesAreOtherPlaces() {
        assertThat(code.of(point(13, "java.util.concurrent.BlockingQueue.take")))
                .isEmpty();
        assertThat(code.of(new SuspendPoint(new Frame("shop.Till", "serve", 12, "Till.java"), TAKE.callee())))
                .isEmpty();
    }

    @Test
    void laterCountsReplaceEarlierOnesInWhateverOrderTheyAreRead() {
        code.add(known(List.of(9L, 1L, 2L, 0L)));

        assertThat(counts()).extracting(SuspendPointCount::resumed).containsExactly(9L, 1L, 2L, 1L);
    }

    @Test
    void whatTheCodeCountsTakesThePlaceOfWaitsThatWereLong() {
        seen.add(new Fact.Waited(1, 0, 5, false, point(12, "java.util.concurrent.LinkedBlockingQueue.take"), false));

        assertThat(counts())
                .containsExactly(
                        new SuspendPointCount(TAKE, 4, 0, CancelResponse.THROWS, waited(5)),
                        count(SLEEP, 0),
                        count(AWAIT, 2),
                        new SuspendPointCount(LOCK, 1, 0, CancelResponse.NONE, PointTimes.UNKNOWN));
    }

    @Test
    void waitsThatNoRowOfTheCatalogueForesawAreKept() {
        SuspendPoint driver = point(44, "java.net.Socket$SocketInputStream.read");
        seen.add(new Fact.Waited(1, 0, 5, false, driver, false));

        assertThat(counts()).contains(new SuspendPointCount(driver, 1, 0, CancelResponse.UNKNOWN, waited(5)));
    }

    @Test
    void ofStagesTheCodeCountsBothExitsAndNoThreadWaitsThere() {
        SuspendPoint stage = point(50, "java.util.concurrent.CompletableFuture.thenApply");
        SuspendPoint inside = point(50, "java.util.concurrent.CompletableFuture.thenAccept");
        CodePoint known = new CodePoint(stage, CancelResponse.SKIPS, false);
        code.add(new Fact.KnownPoints("shop.Shelf", 2, List.of(known), List.of(new CodeCount(3, 2, 1_000, 2_000))));
        seen.add(new Fact.Waited(1, 0, 5, false, inside, false));

        assertThat(counts())
                .contains(
                        new SuspendPointCount(inside, 1, 0, CancelResponse.UNKNOWN, waited(5)),
                        new SuspendPointCount(
                                stage,
                                3,
                                2,
                                CancelResponse.SKIPS,
                                new PointTimes(
                                        Optional.empty(),
                                        Optional.of(Instant.ofEpochMilli(1_000)),
                                        Optional.of(Instant.ofEpochMilli(2_000)))));
    }

    @Test
    void anotherBuildOfTheClassIsAddedUpWhereItsPointsAreTheSame() {
        code.add(new Fact.KnownPoints("shop.Shelf", 2, List.of(throwing(TAKE)), counted(List.of(3L))));

        assertThat(counts()).contains(count(TAKE, 7));
    }

    @Test
    void exitsThatCannotBeTakenAreNotAskedFor() {
        Coverage coverage = new Coverage(counts());

        assertThat(coverage.cancellable()).isEqualTo(3);
        assertThat(coverage.reached()).isEqualTo(3);
        assertThat(coverage.percent(1)).isZero();
        assertThat(coverage.untested()).extracting(SuspendPointCount::at).containsExactly(TAKE, SLEEP, AWAIT);
        assertThat(new Coverage(List.of()).percent(1)).isEqualByComparingTo("100");
    }

    @Test
    void whatABaselineHoldsIsNotNewWhenItsLineMoves() {
        CoverageBaseline baseline = CoverageBaseline.of(CoverageBaseline.lines(new Coverage(counts())));
        SuspendPoint moved = point(14, TAKE.callee());
        SuspendPoint second = point(15, TAKE.callee());

        assertThat(baseline.newIn(coverageOf(moved))).isEmpty();
        assertThat(baseline.newIn(coverageOf(moved, second)))
                .extracting(SuspendPointCount::at)
                .containsExactly(second);
        assertThat(CoverageBaseline.of(CoverageBaseline.lines(new Coverage(List.of())))
                        .newIn(coverageOf(moved)))
                .hasSize(1);
    }

    private List<SuspendPointCount> counts() {
        return seen.in(code, ApplicationCode.ALL, new WallClock()).counts();
    }

    private static Coverage coverageOf(SuspendPoint... points) {
        return new Coverage(
                List.of(points).stream().map(point -> count(point, 1)).toList());
    }

    private static Fact.KnownPoints known(List<Long> passed) {
        CodePoint lock = new CodePoint(LOCK, CancelResponse.NONE, false);
        return new Fact.KnownPoints(
                "shop.Shelf", 1, List.of(throwing(TAKE), throwing(SLEEP), throwing(AWAIT), lock), counted(passed));
    }

    private static List<CodeCount> counted(List<Long> resumed) {
        return resumed.stream().map(count -> new CodeCount(count, 0, 0, 0)).toList();
    }

    private static SuspendPointCount count(SuspendPoint point, long resumed) {
        return new SuspendPointCount(point, resumed, 0, CancelResponse.THROWS, PointTimes.UNKNOWN);
    }

    private static PointTimes waited(long nanos) {
        return new PointTimes(Optional.of(Duration.ofNanos(nanos)), Optional.empty(), Optional.empty());
    }

    private static CodePoint throwing(SuspendPoint point) {
        return new CodePoint(point, CancelResponse.THROWS, false);
    }

    private static SuspendPoint point(int line, String callee) {
        return new SuspendPoint(new Frame("shop.Shelf", "fill", line, "Shelf.java"), callee);
    }

    @Test
    void ofTwoCallsOfOneNameInALineTheOneOfTheTypeIsMeant() {
        SuspendPoint thread = point(60, "java.lang.Thread.join");
        SuspendPoint scope = point(60, "java.util.concurrent.StructuredTaskScope.join");
        code.add(new Fact.KnownPoints(
                "shop.Shelf", 3, List.of(throwing(thread), throwing(scope)), counted(List.of(0L, 0L))));

        assertThat(code.named(scope)).isEqualTo(scope);
        assertThat(code.named(point(60, "java.util.concurrent.StructuredTaskScopeImpl.join")))
                .isEqualTo(thread);
    }

    /** A timed wait that gave up left by neither exit. */
    @Test
    void pointAtWhichATaskWaitedWasReached() {
        SuspendPoint timed = point(70, "java.util.concurrent.Future.get");
        code.add(new Fact.KnownPoints("shop.Shelf", 4, List.of(throwing(timed)), counted(List.of(0L))));
        seen.add(new Fact.Waited(1, 0, 5, false, timed, false));

        assertThat(counts()).filteredOn(count -> count.at().equals(timed)).allMatch(SuspendPointCount::isReached);
        assertThat(counts()).filteredOn(count -> count.at().equals(timed)).allMatch(count -> count.resumed() == 0);
    }
}
