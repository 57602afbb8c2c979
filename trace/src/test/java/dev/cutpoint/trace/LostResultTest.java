package dev.cutpoint.trace;

import static dev.cutpoint.trace.Frames.ASYNC_SUPPLY;
import static dev.cutpoint.trace.Frames.FUTURE_TASK;
import static dev.cutpoint.trace.Frames.TAKE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cutpoint.trace.Trail.Late;
import org.junit.jupiter.api.Test;

class LostResultTest {

    private static final String COMPLETABLE = "java.util.concurrent.CompletableFuture";
    private static final String ENTRY = "shop.Pool.open:20";
    private static final String COMPLETE = "java.util.concurrent.CompletableFuture.complete:2147";
    private static final String HANDED_IN = "shop.Pool.onReady:33";
    private static final String CONNECTION = "shop.Connection";

    private static Trail cancelled() {
        return Trail.diagnose().cancel(COMPLETABLE).on("pool-1").effect(0).at(50);
    }

    private static Trail timedOut() {
        return Trail.diagnose()
                .request("timeout", new Target(COMPLETABLE, ""), "shop.Cart.total:7")
                .on("pool-1")
                .effect(0)
                .at(50);
    }

    @Test
    void closeableOfAComputationIsAnErrorAtItsEntry() {
        Trail trail = cancelled().late(Late.computed(CONNECTION, ENTRY).closeable(), ASYNC_SUPPLY);
        assertThat(trail.findings()).containsExactly("CP03 Pool.java:20");
        assertThat(trail.report().findings().get(0).severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void closeableReturnedAfterDeliveryIsLost() {
        Trail trail = Trail.diagnose()
                .cancel("java.util.concurrent.FutureTask")
                .on("pool-1")
                .reach()
                .delivery(TAKE, ENTRY, FUTURE_TASK)
                .handler("shop.Pool.open:29")
                .recovery()
                .at(5)
                .late(Late.computed(CONNECTION, ENTRY).closeable().told(), FUTURE_TASK)
                .end("future-task");
        assertThat(trail.findings()).containsExactly("CP03 Pool.java:20");
    }

    @Test
    void valueOfAComputationThatRanOnIsIllusoryAndLost() {
        Trail trail = cancelled().at(2000).late(Late.computed("shop.Price", ENTRY), ASYNC_SUPPLY);
        assertThat(trail.findings()).containsExactly("CP02 Pool.java:20", "CP03 Pool.java:20");
    }

    @Test
    void valueHandedInIsReportedWhereItWasDelivered() {
        Trail trail = cancelled().late(Late.handedIn("shop.Price"), COMPLETE, HANDED_IN, "shop.Loop.run:5");
        assertThat(trail.findings()).containsExactly("CP03 Pool.java:33");
        assertThat(trail.report().findings().get(0).severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void answerThatTurnsOutToBeDroppedIsToldOnce() {
        Trail trail = cancelled()
                .late(Late.handedIn(CONNECTION).closeable().answerUsed(), COMPLETE, HANDED_IN)
                .at(50.1)
                .late(Late.handedIn(CONNECTION).closeable(), HANDED_IN);
        assertThat(trail.onlyEffect().lateResult().orElseThrow().answerDropped())
                .isTrue();
        assertThat(trail.findings()).containsExactly("CP03 Pool.java:33");
    }

    @Test
    void closeableHandedToATimedOutFutureIsLost() {
        assertThat(timedOut()
                        .late(Late.handedIn(CONNECTION).closeable(), COMPLETE, HANDED_IN)
                        .findings())
                .containsExactly("CP03 Pool.java:33");
    }

    @Test
    void plainValueOfATimedOutComputationIsIllusoryOnly() {
        Trail trail = timedOut().at(2000).late(Late.computed("shop.Price", ENTRY), ASYNC_SUPPLY);
        assertThat(trail.findings()).containsExactly("CP02 Pool.java:20");
    }

    @Test
    void closeableOfATimedOutComputationIsLostByTheTimeout() {
        Trail trail = timedOut().late(Late.computed(CONNECTION, ENTRY).closeable(), ASYNC_SUPPLY);
        assertThat(trail.report().findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .isEqualTo("the Connection came 50 ms after the CompletableFuture timed out and is lost;"
                                + " nobody closes it"));
    }

    @Test
    void nullIsNoValue() {
        assertThat(cancelled().late(Late.computed("", ENTRY), ASYNC_SUPPLY).findings())
                .isEmpty();
    }

    @Test
    void answerThatIsUsedIsHealthy() {
        assertThat(cancelled()
                        .late(Late.handedIn(CONNECTION).closeable().answerUsed(), COMPLETE, HANDED_IN)
                        .findings())
                .isEmpty();
    }

    @Test
    void fallbackOfATaskThatWasToldIsHealthy() {
        assertThat(cancelled()
                        .late(Late.handedIn("shop.Price").told(), COMPLETE, HANDED_IN)
                        .findings())
                .isEmpty();
    }

    @Test
    void plainValueReturnedAfterDeliveryIsHealthy() {
        assertThat(cancelled()
                        .late(Late.computed("shop.Price", ENTRY).told(), ASYNC_SUPPLY)
                        .findings())
                .isEmpty();
    }

    @Test
    void plainValueOfAComputationThatEndedSoonIsHealthy() {
        assertThat(cancelled()
                        .late(Late.computed("shop.Price", ENTRY), ASYNC_SUPPLY)
                        .findings())
                .isEmpty();
    }

    @Test
    void lateReplyToATimedOutPromiseIsHealthy() {
        assertThat(timedOut()
                        .late(Late.handedIn("shop.Reply"), COMPLETE, HANDED_IN)
                        .findings())
                .isEmpty();
    }

    @Test
    void resultOfAFutureTaskThatMayFinishIsHealthy() {
        assertThat(cancelled()
                        .at(3000)
                        .late(Late.computed("shop.Price", ENTRY).of("java.util.concurrent.FutureTask"), FUTURE_TASK)
                        .findings())
                .isEmpty();
    }

    @Test
    void deliveryByTheJdkIsSilent() {
        assertThat(cancelled()
                        .late(Late.handedIn("shop.Price"), COMPLETE, "jdk.internal.net.http.Exchange.done:3")
                        .findings())
                .isEmpty();
    }
}
