package dev.cutpoint.trace;

import static dev.cutpoint.trace.Frames.ASYNC_SUPPLY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cutpoint.trace.Trail.Late;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class CancelNotPropagatedTest {

    private static final String COMPLETABLE = "java.util.concurrent.CompletableFuture";
    private static final String FIRE = COMPLETABLE + "$UniApply.tryFire:646";

    private static Trail cancelled() {
        return Trail.diagnose().cancel(COMPLETABLE).on("pool-1").effect(0);
    }

    @Test
    void sourceThatRanOnIsReportedWhereCancelWasCalled() {
        Trail trail = cancelled().at(2300).late(Late.ofSource("shop.Pages.load:20"), ASYNC_SUPPLY);
        assertThat(trail.findings()).containsExactly("CP04 Shutdown.java:9");
        assertThat(trail.onlyEffect().outcome()).isEqualTo(Outcome.RAN_ON);
        assertThat(new TextTrace(Style.PLAIN, 160, false, ZoneOffset.UTC).report(trail.report()))
                .contains("what it came from, Pages.java:20, ended 2.30 s after the request");
    }

    @Test
    void timeOutIsReportedWhereItWasSet() {
        Trail trail = Trail.diagnose()
                .request("timeout", new Target(COMPLETABLE, ""), "shop.Cart.total:7")
                .effect(0)
                .at(1000)
                .late(Late.ofSource("shop.Pages.load:20"), ASYNC_SUPPLY);
        assertThat(trail.findings()).containsExactly("CP04 Cart.java:7");
        assertThat(trail.report().findings().get(0).message()).contains("timed out");
    }

    @Test
    void sourceThatIsCompletedByHandIsReported() {
        Trail trail = cancelled().at(1000).late(Late.ofSource(""), COMPLETABLE + ".complete:2100", "shop.Reply.come:3");
        assertThat(trail.findings()).containsExactly("CP04 Shutdown.java:9");
    }

    @Test
    void sourceThatTheJdkComputesIsNot() {
        assertThat(cancelled().at(1000).late(Late.ofSource(""), FIRE).findings())
                .isEmpty();
    }

    @Test
    void sourceWhoseResultIsTakenLaterIsNot() {
        Trail trail = cancelled().at(2300).late(Late.ofSource("shop.Pages.load:20"), ASYNC_SUPPLY);
        trail.on("main").at(9000).late(Late.used(), "shop.Cart.total:7");
        assertThat(trail.findings()).isEmpty();
        assertThat(trail.report().cancellations().get(0).effects()).isEmpty();
    }

    @Test
    void sourceThatEndsSoonIsNot() {
        assertThat(cancelled().at(999).late(Late.ofSource("shop.Pages.load:20")).findings())
                .isEmpty();
    }

    @Test
    void sourceThatTheJdkCompletesIsNot() {
        Trail trail = cancelled().at(2000).late(Late.ofSource(""), "java.lang.ProcessHandleImpl.complete:180");
        assertThat(trail.findings()).isEmpty();
    }

    @Test
    void whoIsLeftOutIsNotBlamed() {
        Trail trail = cancelled().at(2000).late(Late.ofSource("shop.Pages.load:20"), ASYNC_SUPPLY);
        assertThat(trail.of(new ApplicationCode(List.of(), List.of("shop.Shutdown")))
                        .findings())
                .isEmpty();
    }

    @Test
    void nothingIsLostByIt() {
        Trail trail = cancelled().at(2000).late(Late.ofSource("shop.Pages.load:20"), ASYNC_SUPPLY);
        assertThat(trail.onlyEffect().lateResult().orElseThrow().value()).isEmpty();
    }
}
