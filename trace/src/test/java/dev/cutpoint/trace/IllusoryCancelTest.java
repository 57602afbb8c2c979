package dev.cutpoint.trace;

import static dev.cutpoint.trace.Frames.ASYNC_SUPPLY;
import static dev.cutpoint.trace.Frames.FUTURE_TASK;
import static dev.cutpoint.trace.Frames.RUN_WORKER;
import static dev.cutpoint.trace.Frames.TAKE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cutpoint.trace.Trail.Late;
import org.junit.jupiter.api.Test;

class IllusoryCancelTest {

    private static final String COMPLETABLE = "java.util.concurrent.CompletableFuture";
    private static final String FUTURE = "java.util.concurrent.FutureTask";
    private static final String ENTRY = "shop.Prices.quote:20";

    private static Trail cancelledComputation() {
        return Trail.diagnose().cancel(COMPLETABLE).on("pool-1").effect(0);
    }

    @Test
    void computationThatRanOnIsReportedAtItsEntry() {
        Trail trail = cancelledComputation().at(2300).late(Late.computed("", ENTRY), ASYNC_SUPPLY);
        assertThat(trail.findings()).containsExactly("CP02 Prices.java:20");
        assertThat(trail.onlyEffect().outcome()).isEqualTo(Outcome.RAN_ON);
        assertThat(Trail.millis(trail.onlyEffect().wentOn())).isEqualTo(2300);
    }

    @Test
    void computationThatWaitedOnStandsWhereItWaited() {
        Trail trail = cancelledComputation()
                .at(1600)
                .waited(1700, TAKE, "shop.Prices.read:30", ENTRY, ASYNC_SUPPLY)
                .at(1601)
                .late(Late.computed("java.lang.String", ENTRY), ASYNC_SUPPLY);

        Standing stood = trail.onlyEffect().stood();
        assertThat(stood.point().orElseThrow().at().location()).isEqualTo("Prices.java:30");
        assertThat(Trail.millis(stood.waited())).isEqualTo(100);
    }

    @Test
    void waitThatBeganAfterTheRequestIsNotWhereItStood() {
        Trail trail = cancelledComputation()
                .at(1600)
                .waited(1599, TAKE, "shop.Prices.read:30", ENTRY, ASYNC_SUPPLY)
                .at(1601)
                .late(Late.computed("java.lang.String", ENTRY), ASYNC_SUPPLY);

        assertThat(trail.onlyEffect().stood()).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void whoeverHandsInALateValueIsNotWhatWasCancelled() {
        Trail trail = cancelledComputation()
                .at(1600)
                .waited(1700, TAKE, "shop.Prices.read:30", ENTRY)
                .at(1601)
                .late(Late.handedIn("java.lang.String"), "shop.Prices.read:31", ENTRY);

        assertThat(trail.onlyEffect().stood()).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void computationOfATimedOutFutureIsReported() {
        Trail trail = Trail.diagnose()
                .request("timeout", new Target(COMPLETABLE, ""), "shop.Cart.total:7")
                .effect(0)
                .at(1000)
                .late(Late.computed("", ENTRY), ASYNC_SUPPLY);
        assertThat(trail.findings()).containsExactly("CP02 Prices.java:20");
        assertThat(trail.report().findings().get(0).message()).contains("timed out", "1.00 s");
    }

    @Test
    void entryIsFoundOnTheStackWhenTheRecordingDoesNotNameIt() {
        Trail trail = Trail.diagnose()
                .cancel(FUTURE)
                .on("pool-1")
                .reach()
                .at(1001)
                .deaf(1001, "RUNNABLE", "shop.Prices.round:44", ENTRY, FUTURE_TASK, RUN_WORKER);
        assertThat(trail.findings()).containsExactly("CP02 Prices.java:20", "CP10 Prices.java:44");
    }

    @Test
    void futureTaskThatWasNeverToldIsReportedAndDeaf() {
        Trail trail = Trail.diagnose()
                .cancel(FUTURE)
                .on("pool-1")
                .reach()
                .at(1001)
                .deaf(1001, "RUNNABLE", ENTRY, FUTURE_TASK)
                .at(3000)
                .late(Late.computed("", ENTRY).of(FUTURE), FUTURE_TASK)
                .end("future-task");
        assertThat(trail.findings()).containsExactly("CP02 Prices.java:20", "CP10 Prices.java:20");
        assertThat(trail.onlyEffect().outcome()).isEqualTo(Outcome.RAN_ON);
    }

    @Test
    void computationThatAsksItsFutureIsHealthy() {
        assertThat(cancelledComputation()
                        .at(2300)
                        .late(Late.computed("", ENTRY).told(), ASYNC_SUPPLY)
                        .findings())
                .isEmpty();
    }

    @Test
    void computationThatEndsByAFlagOfItsOwnIsHealthy() {
        assertThat(cancelledComputation()
                        .at(40)
                        .late(Late.computed("java.lang.String", ENTRY), ASYNC_SUPPLY)
                        .findings())
                .isEmpty();
    }

    @Test
    void computationCancelledWhileQueuedIsHealthy() {
        assertThat(cancelledComputation().at(9000).endOfRecording().findings()).isEmpty();
    }

    @Test
    void futureTaskThatMayFinishIsHealthy() {
        Trail trail = Trail.diagnose()
                .cancel(FUTURE)
                .on("pool-1")
                .effect(0)
                .at(5000)
                .late(Late.computed("java.lang.String", ENTRY).of(FUTURE), FUTURE_TASK, RUN_WORKER);
        assertThat(trail.findings()).isEmpty();
    }

    @Test
    void subclassOfFutureTaskThatMayFinishIsHealthy() {
        Trail trail = Trail.diagnose()
                .cancel("shop.TracedFuture")
                .on("pool-1")
                .effect(0)
                .at(5000)
                .late(Late.computed("java.lang.String", ENTRY).of("shop.TracedFuture"), FUTURE_TASK, RUN_WORKER);
        assertThat(trail.findings()).isEmpty();
    }

    @Test
    void periodicTaskThatEndsItsRunIsHealthy() {
        Trail trail = Trail.diagnose()
                .cancel("java.util.concurrent.ScheduledThreadPoolExecutor$ScheduledFutureTask")
                .at(5000)
                .endOfRecording();
        assertThat(trail.findings()).isEmpty();
    }

    @Test
    void deliveredAndUnwoundIsHealthy() {
        Trail trail = Trail.diagnose()
                .cancel(FUTURE)
                .on("pool-1")
                .reach()
                .delivery(TAKE, ENTRY, FUTURE_TASK)
                .at(1)
                .unwound("future-task");
        assertThat(trail.findings()).isEmpty();
    }

    @Test
    void promiseWithoutAComputationIsHealthy() {
        Trail trail = Trail.diagnose().cancel(COMPLETABLE).at(9000).endOfRecording();
        assertThat(trail.findings()).isEmpty();
    }

    @Test
    void computationOfTheJdkIsSilent() {
        Trail trail = cancelledComputation()
                .at(2300)
                .late(Late.computed("", "jdk.internal.net.http.Stream.schedule:20"), ASYNC_SUPPLY);
        assertThat(trail.findings()).isEmpty();
    }

    @Test
    void whatIsSaidOfATaskThatWasInterruptedIsNotThatItWasNeverTold() {
        Trail untold = cancelledComputation().at(2300).late(Late.computed("", ENTRY), ASYNC_SUPPLY);
        Trail unaware = Trail.diagnose()
                .cancel(FUTURE)
                .on("pool-1")
                .reach()
                .at(2300)
                .late(Late.computed("", ENTRY).of(FUTURE), FUTURE_TASK);

        assertThat(untold.report().findings().get(0).message()).contains("never told and ran on for 2.30 s");
        assertThat(unaware.report().findings().get(0).message())
                .contains("interrupted, but the computation did not notice and ran on for 2.30 s")
                .doesNotContain("never told");
    }
}
