package dev.cutpoint.trace;

import static dev.cutpoint.trace.Frames.FUTURE_TASK;
import static dev.cutpoint.trace.Frames.SLEEP;
import static dev.cutpoint.trace.Frames.TAKE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlowCancellationTest {

    private static final String WAIT = "shop.Orders.loop:51";
    private static final String CATCH = "shop.Orders.loop:75";
    private static final String FLUSH = "shop.Client.flush:30";

    private static Trail delivered(Trail trail) {
        return trail.cancel("java.util.concurrent.FutureTask")
                .on("worker")
                .reach()
                .at(5)
                .delivery(TAKE, WAIT, FUTURE_TASK);
    }

    private static Trail delivered() {
        return delivered(Trail.diagnose());
    }

    @Test
    void slowUnwindingIsReportedAtTheLastSuspendPoint() {
        Trail trail = delivered()
                .at(300)
                .waited(200, SLEEP, "shop.Client.retry:3")
                .at(1900)
                .waited(1500, SLEEP, FLUSH)
                .at(2000)
                .unwound("future-task");
        assertThat(trail.findings()).containsExactlyInAnyOrder("CP08 Client.java:3", "CP09 Client.java:30");
        Cleanup cleanup = trail.onlyEffect().cleanup().orElseThrow();
        assertThat(cleanup.ran().toMillis()).isEqualTo(1995);
        assertThat(cleanup.suspendedAt().orElseThrow().at()).isEqualTo(Frames.frame(FLUSH));
    }

    @Test
    void slowHandlerIsReportedAtItselfWhenItNeverWaited() {
        Trail trail = delivered().handler(CATCH).at(1500).recovery().at(1501).end("future-task");
        assertThat(trail.findings()).containsExactly("CP09 Orders.java:75");
    }

    @Test
    void slowUnwindingIsSeenInWatchToo() {
        Trail trail = delivered(Trail.watch()).at(1500).unwound("future-task");
        assertThat(trail.findings()).containsExactly("CP09 Orders.java:51");
    }

    @Test
    void taskThatEndsLateWithItsStatusRestoredIsReported() {
        Trail trail = delivered().handler(CATCH).restore().at(3000).endInterrupted("future-task");
        assertThat(trail.findings()).containsExactly("CP09 Orders.java:75");
    }

    @Test
    void firstWaitOfACleanupIsTheLastOneHoweverLongItSeems() {
        Trail trail = delivered(Trail.diagnose().virtual())
                .at(2000)
                .waited(2000, SLEEP, FLUSH)
                .at(2001)
                .unwound("future-task");
        assertThat(trail.findings()).containsExactly("CP09 Client.java:30");
    }

    @Test
    void waitThatMustNotBeBrokenOffIsHealthyInWatchToo() {
        Trail trail = delivered(Trail.watch()).at(3000).restore().at(3001).endInterrupted("future-task");
        assertThat(trail.findings()).isEmpty();
    }

    @Test
    void parkedLoopThatTakesTheStatusAndRestoresItAtItsEndIsHealthy() {
        Trail trail = Trail.diagnose()
                .interrupt()
                .on("worker")
                .reach()
                .statusRead(WAIT)
                .at(3000)
                .restore()
                .at(3001)
                .endInterrupted("thread");
        assertThat(trail.findings()).isEmpty();
    }

    @Test
    void quickUnwindingIsHealthy() {
        assertThat(delivered().at(900).unwound("future-task").findings()).isEmpty();
    }

    @Test
    void slowDeliveryIsNotSlowCancellation() {
        Trail trail = Trail.diagnose()
                .cancel("java.util.concurrent.FutureTask")
                .on("worker")
                .reach()
                .at(4000)
                .delivery(TAKE, WAIT)
                .at(4001)
                .unwound("future-task");
        assertThat(trail.findings()).isEmpty();
    }

    @Test
    void timeAfterASwallowingHandlerIsNotSlowCancellation() {
        Trail trail = delivered().handler(CATCH).at(6).recovery().at(9000).end("future-task");
        assertThat(trail.findings()).containsExactly("CP01 Orders.java:75");
    }

    @Test
    void ownerThatClearsARestoredStatusAndWorksOnIsHealthy() {
        Trail trail = delivered().handler(CATCH).restore().at(60_000).end("thread");
        assertThat(trail.findings()).isEmpty();
    }

    @Test
    void workersOwnWaitThatMeetsARestoredStatusEndsTheTaskOfAPoolOfTheApplication() {
        Trail trail = inTomcat(1500);
        assertThat(trail.findings()).containsExactly("CP09 Orders.java:75");
        assertThat(trail.onlyEffect().outcome()).isEqualTo(Outcome.HANDLED);
    }

    @Test
    void poolOfTheApplicationThatTakesWhatATaskRestoredInTimeIsHealthy() {
        assertThat(inTomcat(900).findings()).isEmpty();
    }

    /** A request restores its interrupt; the pool's loop takes it when the request has ended, and goes on for long. */
    private static Trail inTomcat(double ended) {
        String pool = "org.apache.tomcat.util.threads.ThreadPoolExecutor.";
        return Trail.diagnose()
                .interrupt()
                .on("exec-1")
                .reach()
                .at(5)
                .delivery(TAKE, WAIT, pool + "runWorker:946")
                .handler(CATCH)
                .restore()
                .at(ended)
                .delivery(
                        TAKE,
                        "org.apache.tomcat.util.threads.TaskQueue.take:146",
                        pool + "getTask:887",
                        pool + "runWorker:940")
                .handler(pool + "getTask:892")
                .at(ended + 1)
                .recovery()
                .at(9000)
                .waited(7000, TAKE, WAIT)
                .endOfRecording();
    }

    @Test
    void endThatNobodySawIsHealthy() {
        assertThat(delivered().at(9000).endOfRecording().findings()).isEmpty();
    }

    @Test
    void threadThatLivesOnInWatchIsHealthy() {
        assertThat(delivered(Trail.watch()).at(9000).end("thread").findings()).isEmpty();
    }

    @Test
    void uninterruptibleLoopThatRestoresAtItsEndIsHealthy() {
        Trail trail = delivered()
                .handler(CATCH)
                .recovery()
                .at(4000)
                .waited(3900, TAKE, WAIT)
                .restore()
                .at(4001)
                .endInterrupted("future-task");
        assertThat(trail.findings()).isEmpty();
    }

    @Test
    void handlerThatWokeItselfUpIsHealthy() {
        Trail trail = Trail.diagnose()
                .request("interrupt", new Target("java.lang.Thread", "worker"), "shop.Orders.wake:9")
                .on("worker")
                .reach()
                .delivery(TAKE, WAIT)
                .handler(CATCH)
                .at(2000)
                .recovery()
                .at(2001)
                .end("thread");
        assertThat(trail.findings()).isEmpty();
    }
}
