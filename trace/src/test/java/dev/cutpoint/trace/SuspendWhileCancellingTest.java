package dev.cutpoint.trace;

import static dev.cutpoint.trace.Frames.SLEEP;
import static dev.cutpoint.trace.Frames.TAKE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuspendWhileCancellingTest {

    private static final String WAIT = "shop.Mail.send:8";
    private static final String CLEANUP = "shop.Mail.close:20";

    private static Trail delivered() {
        return Trail.diagnose().interrupt().on("worker").reach().at(1).delivery(SLEEP, WAIT);
    }

    @Test
    void waitInAHandlerIsReportedWhereItIs() {
        Trail trail = delivered()
                .handler("shop.Mail.send:11")
                .at(301)
                .waited(299, TAKE, CLEANUP)
                .at(302)
                .recovery()
                .end("thread");
        assertThat(trail.findings()).containsExactly("CP08 Mail.java:20");
        assertThat(trail.report().findings().get(0).severity()).isEqualTo(Severity.WARNING);
        assertThat(trail.report().findings().get(0).message()).startsWith("waited 299 ms in LinkedBlockingQueue.take");
    }

    @Test
    void waitInAFinallyThatTheCancellationLeavesIsReported() {
        Trail trail = delivered().at(301).waited(299, TAKE, CLEANUP).at(302).unwound("thread");
        assertThat(trail.findings()).containsExactly("CP08 Mail.java:20");
    }

    @Test
    void shortWaitThatTheCodeBoundsIsANote() {
        CodePoint bounded = new CodePoint(
                new SuspendPoint(Frames.frame(CLEANUP), "java.lang.Thread.sleep"), CancelResponse.THROWS, true);
        Trail trail = delivered()
                .known("shop.Mail", List.of(bounded))
                .at(301)
                .waited(299, SLEEP, CLEANUP)
                .at(302)
                .unwound("thread");
        assertThat(trail.report().findings())
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(tuple("CP08", Severity.NOTE));
    }

    @Test
    void waitAfterTheRecoveryIsNot() {
        Trail trail = delivered()
                .handler("shop.Mail.send:11")
                .at(2)
                .recovery()
                .at(400)
                .waited(300, TAKE, CLEANUP)
                .end("thread");
        assertThat(trail.findings()).isEmpty();
    }

    @Test
    void waitBelowTheThresholdIsNot() {
        assertThat(delivered()
                        .at(15)
                        .waited(12, TAKE, CLEANUP)
                        .at(16)
                        .unwound("thread")
                        .findings())
                .isEmpty();
    }

    @Test
    void waitBeforeTheDeliveryIsNot() {
        Trail trail = Trail.diagnose()
                .interrupt()
                .on("worker")
                .reach()
                .at(0.9)
                .waited(500, TAKE, CLEANUP)
                .at(1)
                .delivery(SLEEP, WAIT)
                .at(2)
                .unwound("thread");
        assertThat(trail.findings()).isEmpty();
    }

    @Test
    void closeThatWaitsForItsOwnTasksIsNot() {
        Trail trail = delivered()
                .at(301)
                .waited(299, "java.util.concurrent.ThreadPoolExecutor.awaitTermination:1464", CLEANUP)
                .at(302)
                .unwound("thread");
        assertThat(trail.findings()).isEmpty();
    }

    @Test
    void waitOfATaskThatMayHaveBeenDoneWithItIsNot() {
        Trail trail = delivered().at(301).waited(299, TAKE, CLEANUP).at(302).end("thread");
        assertThat(trail.findings()).isEmpty();
    }

    @Test
    void waitOfAnotherThreadIsNot() {
        Trail trail = delivered()
                .at(301)
                .on("other")
                .waited(299, TAKE, CLEANUP)
                .on("worker")
                .at(302)
                .unwound("thread");
        assertThat(trail.findings()).isEmpty();
    }

    @Test
    void waitThatMakesTheCancellationSlowIsOfAnotherRule() {
        Trail trail = delivered()
                .at(201)
                .waited(199, TAKE, "shop.Mail.flush:30")
                .at(1801)
                .waited(1599, TAKE, CLEANUP)
                .at(1802)
                .unwound("thread");
        assertThat(trail.findings()).containsExactlyInAnyOrder("CP08 Mail.java:30", "CP09 Mail.java:20");
    }
}
