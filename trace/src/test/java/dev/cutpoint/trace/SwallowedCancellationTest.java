package dev.cutpoint.trace;

import static dev.cutpoint.trace.Frames.FUTURE_TASK;
import static dev.cutpoint.trace.Frames.SLEEP;
import static dev.cutpoint.trace.Frames.TAKE;
import static dev.cutpoint.trace.Frames.THREAD_RUN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SwallowedCancellationTest {

    private static final String LOOP = "shop.Orders.loop:51";
    private static final String CATCH = "shop.Orders.loop:75";

    /** Interrupted at 10 ms in a queue; a handler took it at 11 ms and was left at 12 ms. */
    private static Trail swallowed() {
        return Trail.diagnose()
                .at(10)
                .interrupt()
                .on("worker")
                .reach()
                .delivery(TAKE, LOOP, THREAD_RUN)
                .at(11)
                .handler(CATCH, THREAD_RUN)
                .at(12)
                .recovery();
    }

    @Test
    void taskThatGoesOnForLongIsReportedAtTheCatch() {
        assertThat(swallowed().at(1500).end("thread").findings()).containsExactly("CP01 Orders.java:75");
    }

    @Test
    void taskThatStillRunsAtTheEndOfTheRecordingIsReported() {
        Trail trail = swallowed().at(5000).endOfRecording();
        assertThat(trail.findings()).containsExactly("CP01 Orders.java:75");
        assertThat(trail.onlyEffect().outcome()).isEqualTo(Outcome.SWALLOWED);
        assertThat(Trail.millis(trail.onlyEffect().wentOn())).isEqualTo(4988);
    }

    @Test
    void taskThatWaitsAtTheSamePlaceAgainIsReportedHoweverSoonItEnds() {
        assertThat(swallowed()
                        .at(300)
                        .waited(280, TAKE, LOOP, THREAD_RUN)
                        .at(400)
                        .end("thread")
                        .findings())
                .containsExactly("CP01 Orders.java:75");
    }

    @Test
    void taskThatIsCancelledAtTheSamePlaceAgainIsReported() {
        Trail trail = swallowed()
                .at(200)
                .cancellation(2)
                .effect(2)
                .interrupt()
                .on("worker")
                .reach()
                .delivery(TAKE, LOOP, THREAD_RUN)
                .at(201)
                .unwound("thread")
                .cancellation(1)
                .effect(1)
                .unwound("thread");
        assertThat(trail.report().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("CP01");
            assertThat(finding.cancellations()).containsExactly(1L);
        });
    }

    @Test
    void cancelledFutureIsNoPrivateMatterEvenWithinOneClass() {
        Trail trail = Trail.diagnose()
                .request("future-cancel", new Target("java.util.concurrent.FutureTask", ""), "shop.Orders.timeout:88")
                .on("worker")
                .reach()
                .delivery(TAKE, LOOP, FUTURE_TASK)
                .handler(CATCH, FUTURE_TASK)
                .recovery()
                .at(2000)
                .end("future-task");
        assertThat(trail.findings()).containsExactly("CP01 Orders.java:75");
    }

    @Test
    void oneCauseGivesOneRule() {
        Trail trail = Trail.diagnose()
                .cancel("java.util.concurrent.FutureTask")
                .on("worker")
                .reach()
                .delivery(TAKE, LOOP, FUTURE_TASK)
                .handler(CATCH, FUTURE_TASK)
                .recovery()
                .at(2000)
                .late(
                        Trail.Late.computed("java.lang.String", "shop.Orders.loop:40")
                                .of("java.util.concurrent.FutureTask")
                                .told(),
                        FUTURE_TASK)
                .end("future-task");
        assertThat(trail.findings()).containsExactly("CP01 Orders.java:75");
    }

    @Test
    void catchAndReturnIsHealthy() {
        assertSilent(swallowed().at(13).end("thread"), Outcome.HANDLED);
    }

    @Test
    void catchAndCleanUpAndEndIsHealthy() {
        assertSilent(
                swallowed()
                        .at(700)
                        .waited(500, SLEEP, "shop.Orders.close:99", THREAD_RUN)
                        .at(800)
                        .end("thread"),
                Outcome.HANDLED);
    }

    @Test
    void restoreIsHealthy() {
        Trail trail = Trail.diagnose()
                .interrupt()
                .on("worker")
                .reach()
                .delivery(TAKE, LOOP)
                .handler(CATCH)
                .restore()
                .at(3000)
                .end("thread");
        assertSilent(trail, Outcome.HANDLED);
    }

    @Test
    void uninterruptibleLoopThatRestoresAtItsEndIsHealthy() {
        assertSilent(
                swallowed()
                        .at(2000)
                        .waited(1900, TAKE, LOOP, THREAD_RUN)
                        .restore()
                        .at(2001)
                        .endInterrupted("thread"),
                Outcome.HANDLED);
    }

    @Test
    void rethrowIsHealthy() {
        Trail trail = Trail.diagnose()
                .interrupt()
                .on("worker")
                .reach()
                .delivery(TAKE, LOOP)
                .handler(CATCH)
                .at(30)
                .unwound("thread");
        assertSilent(trail, Outcome.UNWOUND);
    }

    @Test
    void loopThatLooksAtItsShutdownFlagAndEndsIsHealthy() {
        assertSilent(swallowed().at(400).end("thread"), Outcome.HANDLED);
    }

    @Test
    void wakeUpWithinOneClassIsHealthy() {
        Trail trail = Trail.diagnose()
                .request(
                        "interrupt",
                        new Target("java.lang.Thread", "worker"),
                        "java.lang.Thread.interrupt:1",
                        "shop.Timer.schedule:20")
                .on("worker")
                .reach()
                .delivery(TAKE, "shop.Timer$1.run:51")
                .handler("shop.Timer$1.run:55")
                .recovery()
                .at(60_000)
                .waited(59_000, TAKE, "shop.Timer$1.run:51")
                .endOfRecording();
        assertThat(trail.findings()).isEmpty();
        assertThat(trail.report().cancellations()).hasSize(1);
    }

    @Test
    void workerOfThePlatformIsHealthy() {
        Trail trail = Trail.diagnose()
                .interrupt()
                .on("worker")
                .reach()
                .delivery(TAKE, "java.util.concurrent.ThreadPoolExecutor.getTask:1070", THREAD_RUN)
                .at(9000)
                .endOfRecording();
        assertSilent(trail, Outcome.PENDING);
    }

    @Test
    void jobInAPoolThatIsApplicationCodeItselfIsHealthy() {
        Trail trail = Trail.diagnose()
                .interrupt()
                .on("http-1")
                .reach()
                .delivery(
                        SLEEP,
                        "shop.Servlet.get:31",
                        "org.apache.tomcat.util.threads.ThreadPoolExecutor.runWorker:1176",
                        THREAD_RUN)
                .handler("shop.Servlet.get:33", THREAD_RUN)
                .recovery()
                .at(9000)
                .endOfRecording();
        assertThat(trail.findings()).isEmpty();
    }

    @Test
    void ownerThatClearsTheStatusBetweenJobsIsHealthy() {
        Trail trail = Trail.diagnose()
                .interrupt()
                .on("worker")
                .reach()
                .statusRead("shop.Worker.loop:12")
                .at(9000)
                .end("thread");
        assertSilent(trail, Outcome.ENDED);
    }

    @Test
    void ownerThatClearsTheStatusAfterAJobThatTookItIsHealthy() {
        Trail trail = swallowed().at(13).end("job").at(9000).waited(8900, TAKE, LOOP, THREAD_RUN);
        assertSilent(trail, Outcome.HANDLED);
    }

    @Test
    void watchNeverSaysSwallowed() {
        Trail trail = Trail.watch()
                .interrupt()
                .on("worker")
                .reach()
                .delivery(TAKE, LOOP)
                .at(9000)
                .end("thread");
        assertSilent(trail, Outcome.ENDED);
    }

    @Test
    void handlerInACodeThatIsExcludedIsSilent() {
        Trail trail = swallowed().at(9000).end("thread");
        assertThat(trail.of(new ApplicationCode(List.of(), List.of("shop.Ord*")))
                        .findings())
                .isEmpty();
    }

    private static void assertSilent(Trail trail, Outcome outcome) {
        assertThat(trail.findings()).isEmpty();
        assertThat(trail.onlyEffect().outcome()).isEqualTo(outcome);
    }

    /** The JVM was killed, or is still running: whether it ends soon is not known. */
    @Test
    void handlerWhoseTaskHasNotEndedSoonIsPending() {
        Trail trail = Trail.diagnose()
                .interrupt()
                .on("worker")
                .reach()
                .at(1)
                .delivery(SLEEP, "shop.Mail.send:8")
                .handler("shop.Mail.send:11")
                .at(2)
                .recovery();
        assertThat(trail.onlyEffect().outcome()).isEqualTo(Outcome.PENDING);
        assertThat(trail.at(500).endOfRecording().onlyEffect().outcome()).isEqualTo(Outcome.PENDING);
        assertThat(trail.at(1100).endOfRecording().onlyEffect().outcome()).isEqualTo(Outcome.SWALLOWED);
    }
}
