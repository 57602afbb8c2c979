package dev.cutpoint.trace;

import static dev.cutpoint.trace.Frames.SLEEP;
import static dev.cutpoint.trace.Frames.TAKE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CancellationAssemblerTest {

    /** The clock of a {@link Trail} at 0 ms. */
    private static final long BOOT = 5_000_000_000L;

    private static final String WAIT = "shop.Mail.send:8";

    private static CancellationAssembler assembler(Trail trail) {
        CancellationAssembler assembler = new Analysis(ApplicationCode.ALL).addJvm();
        trail.feed(assembler);
        return assembler;
    }

    private static long at(long millis) {
        return BOOT + millis * 1_000_000;
    }

    private static Trail delivered() {
        return Trail.diagnose().interrupt().on("mail-1").reach().at(1).delivery(SLEEP, WAIT);
    }

    @Test
    void endedCancellationIsGivenOutOnceAndSoon() {
        CancellationAssembler assembler = assembler(delivered().at(3).unwound("thread"));
        assertThat(assembler.settled(at(100))).isEmpty();
        assertThat(assembler.settled(at(2100)))
                .singleElement()
                .satisfies(given ->
                        assertThat(given.effects()).extracting(Effect::outcome).containsExactly(Outcome.UNWOUND));
        assertThat(assembler.settled(at(9000))).isEmpty();
        assertThat(assembler.rest()).isEmpty();
        assertThat(assembler.all()).hasSize(1);
    }

    @Test
    void recoveryIsWaitedForUntilItIsClearWhetherTheTaskWentOn() {
        CancellationAssembler assembler =
                assembler(delivered().handler("shop.Mail.send:11").at(2).recovery());
        assertThat(assembler.settled(at(2900))).isEmpty();
        assertThat(assembler.settled(at(3100))).singleElement().satisfies(given -> {
            assertThat(given.effects()).extracting(Effect::outcome).containsExactly(Outcome.SWALLOWED);
            assertThat(given.findings()).containsExactly("CP01");
        });
    }

    /** The task may have ended by now: what a follower sees is late. */
    @Test
    void whatIsGivenOutWentOnForNoLongerThanIsKnown() {
        CancellationAssembler assembler =
                assembler(delivered().handler("shop.Mail.send:11").at(2).recovery());
        Cancellation given = assembler.settled(at(3100)).get(0);
        assertThat(Trail.millis(given.effects().get(0).wentOn())).isBetween(1000.0, 1100.0);
        assertThat(new TextTrace(Style.PLAIN, 100, false, ZoneOffset.UTC).cancellation(given))
                .contains("went on for 1.10 s so far");
    }

    @Test
    void whatIsPendingIsGivenOutWhenTheThresholdsArePast() {
        CancellationAssembler assembler =
                assembler(Trail.diagnose().interrupt().on("mail-1").reach());
        assertThat(assembler.settled(at(2900))).isEmpty();
        assertThat(assembler.settled(at(3100))).hasSize(1);
    }

    @Test
    void restIsWhatWasNotGivenOut() {
        CancellationAssembler assembler = assembler(delivered());
        assertThat(assembler.rest()).hasSize(1);
        assertThat(assembler.rest()).isEmpty();
    }

    @Test
    void reportKnowsWhatCameAfterACancellationWasGivenOut() {
        CancellationAssembler assembler = assembler(Trail.diagnose().cancel("java.util.concurrent.CompletableFuture"));
        assertThat(assembler.settled(at(3100)).get(0).findings()).isEmpty();
        Trail.diagnose()
                .on("pool-1")
                .effect(0)
                .at(8000)
                .late(Trail.Late.computed("", "shop.Prices.quote:20"))
                .feed(assembler);
        assertThat(assembler.all().get(0).findings()).containsExactly("CP02");
    }

    @Test
    void nothingIsSettledBeforeTheClockIsKnown() {
        assertThat(new Analysis(ApplicationCode.ALL).addJvm().settled(Instant.now()))
                .isEmpty();
    }

    @Test
    void idsOfSeveralJvmsAreKeptApart() {
        Analysis analysis = new Analysis(ApplicationCode.ALL);
        delivered().at(3).unwound("thread").feed(analysis.addJvm());
        delivered().cancellation(2).effect(2).interrupt().feed(analysis.addJvm());
        assertThat(analysis.report().cancellations())
                .extracting(Cancellation::id)
                .containsExactly(1L, 2L, 3L);
        assertThat(analysis.report().cancellations())
                .extracting(Cancellation::id)
                .as("an id once given stays")
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void edgesOfSuspendPointsAreCounted() {
        TraceReport report = delivered()
                .waited(300, SLEEP, WAIT)
                .at(600)
                .waited(100, SLEEP, WAIT)
                .waited(200, TAKE, "shop.Mail.next:4")
                .report();
        assertThat(report.suspendPoints())
                .extracting(
                        count -> count.at().at().location(), SuspendPointCount::resumed, SuspendPointCount::cancelled)
                .containsExactly(tuple("Mail.java:4", 1L, 0L), tuple("Mail.java:8", 1L, 1L));
        assertThat(report.summary()).isEqualTo(new Summary(1, 0, 2, 2, 1, 0));
    }

    @Test
    void ownInterruptTakesTheCancelledEdgeAndIsNoCancellation() {
        TraceReport report = Trail.diagnose()
                .on("mail-1")
                .cancellation(0)
                .delivery(SLEEP, WAIT)
                .report();
        assertThat(report.suspendPoints())
                .extracting(
                        count -> count.at().at().location(), SuspendPointCount::resumed, SuspendPointCount::cancelled)
                .containsExactly(tuple("Mail.java:8", 0L, 1L));
        assertThat(report.summary()).isEqualTo(new Summary(0, 0, 1, 1, 1, 0));
        assertThat(report.notes()).isEmpty();
    }

    /** Woken by its own hand it waits there again, and is not said to. */
    @Test
    void ownInterruptIsNoWaitAfterASwallowedCancellation() {
        Trail trail = delivered().handler("shop.Mail.send:11").at(2).recovery();
        trail.at(20).cancellation(0).effect(0).delivery(SLEEP, WAIT);
        assertThat(trail.cancellation(1).effect(1).at(30).end("thread").findings())
                .isEmpty();
    }

    @Test
    void waitThatTheDeliveryEndedTellsHowLongTheTaskHadWaited() {
        Effect effect = delivered().waited(300, SLEEP, WAIT).onlyEffect();
        assertThat(effect.stood().waited().orElseThrow()).hasMillis(300);
        Effect other = delivered().at(80).waited(300, SLEEP, WAIT).onlyEffect();
        assertThat(other.stood().waited()).isEmpty();
    }

    @Test
    void factsWithoutTheirRequestAreLeftOutAndNoted() {
        TraceReport report =
                Trail.diagnose().on("mail-1").reach().delivery(SLEEP, WAIT).report();
        assertThat(report.cancellations()).isEmpty();
        assertThat(report.notes()).containsExactly("1 cancellation is left out: the request is not in the recording.");
    }

    @Test
    void taskThatRestoresForEverTakesBoundedMemory() {
        Trail trail = Trail.diagnose().interrupt().on("spinner").reach();
        for (int i = 1; i <= 10_000; i++) {
            trail.at(i).delivery(SLEEP, WAIT).handler("shop.Mail.send:11").restore();
        }
        assertThat(trail.at(10_001).endInterrupted("thread").onlyEffect().outcome())
                .isEqualTo(Outcome.HANDLED);
    }
}
