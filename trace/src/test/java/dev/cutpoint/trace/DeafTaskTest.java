package dev.cutpoint.trace;

import static dev.cutpoint.trace.Frames.RUN_WORKER;
import static dev.cutpoint.trace.Frames.TAKE;
import static dev.cutpoint.trace.Frames.THREAD_RUN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeafTaskTest {

    private static final String LOOP = "shop.Index.rebuild:12";
    private static final String LOCK = "java.util.concurrent.locks.ReentrantLock.lock:322";

    private static Trail interrupted() {
        return Trail.diagnose().interrupt().on("worker").reach();
    }

    @Test
    void loopThatNeverLooksIsReportedWhereItIs() {
        Trail trail = interrupted()
                .at(1002)
                .deaf(1002, "RUNNABLE", LOOP, THREAD_RUN)
                .at(4000)
                .end("thread");
        assertThat(trail.findings()).containsExactly("CP10 Index.java:12");
        assertThat(trail.onlyEffect().outcome()).isEqualTo(Outcome.DEAF);
        assertThat(trail.onlyEffect().stood().stack()).hasSize(2);
    }

    @Test
    void lockThatCannotBeInterruptedIsReported() {
        Trail trail = interrupted()
                .at(1002)
                .deaf(1002, "WAITING", LOCK, LOOP)
                .at(9000)
                .endOfRecording();
        assertThat(trail.findings()).containsExactly("CP10 Index.java:12");
        assertThat(trail.onlyEffect().stood().point().orElseThrow().shortCallee())
                .isEqualTo("ReentrantLock.lock");
    }

    @Test
    void lateDeliveryIsReportedAndTheOutcomeIsThatOfTheDelivery() {
        Trail trail = interrupted()
                .at(1002)
                .deaf(1002, "RUNNABLE", LOOP)
                .at(3000)
                .delivery(TAKE, "shop.Index.next:40")
                .at(3001)
                .unwound("thread");
        assertThat(trail.findings()).containsExactly("CP10 Index.java:12");
        assertThat(trail.onlyEffect().outcome()).isEqualTo(Outcome.UNWOUND);
    }

    @Test
    void lockThatNoticedTheInterruptAndWaitedOnIsReported() {
        Trail trail = interrupted()
                .at(1)
                .statusRead("java.util.concurrent.locks.AbstractQueuedSynchronizer.acquire:730", LOCK, LOOP)
                .restore()
                .at(1500)
                .waited(1498, "java.util.concurrent.locks.LockSupport.park:211", LOCK, LOOP)
                .at(1501)
                .endInterrupted("thread");
        assertThat(trail.findings()).containsExactly("CP10 Index.java:12");
        assertThat(trail.onlyEffect().outcome()).isEqualTo(Outcome.DEAF);
        assertThat(Trail.millis(trail.onlyEffect().deafness().map(Deafness::pending)))
                .isEqualTo(1500);
    }

    @Test
    void lockThatWasFreeSoonIsHealthy() {
        Trail trail = interrupted()
                .at(1)
                .statusRead("java.util.concurrent.locks.AbstractQueuedSynchronizer.acquire:730", LOCK, LOOP)
                .restore()
                .at(300)
                .waited(298, "java.util.concurrent.locks.LockSupport.park:211", LOCK, LOOP)
                .at(1800)
                .endInterrupted("thread");
        assertThat(trail.findings()).isEmpty();
        assertThat(trail.onlyEffect().outcome()).isEqualTo(Outcome.ENDED);
    }

    @Test
    void taskThatEndsBeforeTheThresholdIsHealthy() {
        Trail trail = interrupted().at(900).end("thread");
        assertThat(trail.findings()).isEmpty();
        assertThat(trail.onlyEffect().outcome()).isEqualTo(Outcome.ENDED);
    }

    @Test
    void taskThatLooksAtItsStatusIsHealthy() {
        Trail trail = interrupted().at(400).statusRead(LOOP).at(2000).end("thread");
        assertThat(trail.findings()).isEmpty();
    }

    @Test
    void idleWorkerIsHealthy() {
        Trail trail = interrupted()
                .at(1002)
                .deaf(1002, "WAITING", TAKE, "java.util.concurrent.ThreadPoolExecutor.getTask:1", RUN_WORKER);
        assertThat(trail.findings()).isEmpty();
    }

    @Test
    void statusRestoredForTheRestOfALongCleanupIsHealthy() {
        Trail trail = interrupted()
                .at(3)
                .delivery(TAKE, LOOP)
                .handler("shop.Index.rebuild:20")
                .restore()
                .at(1010)
                .deaf(1010, "RUNNABLE", LOOP);
        assertThat(trail.findings()).isEmpty();
    }

    @Test
    void lookThatCameAfterTheEndIsHealthy() {
        Trail trail = interrupted().at(900).end("thread").at(1002).deaf(1002, "RUNNABLE", LOOP);
        assertThat(trail.findings()).isEmpty();
    }

    @Test
    void shorterThanTheThresholdIsHealthy() {
        assertThat(interrupted().at(600).deaf(600, "RUNNABLE", LOOP).findings()).isEmpty();
    }

    @Test
    void codeThatIsNotIncludedIsSilent() {
        Trail trail = interrupted().at(1002).deaf(1002, "RUNNABLE", LOOP);
        assertThat(trail.of(new ApplicationCode(List.of("bank.*"), List.of())).findings())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "RUNNABLE, ' while the task was running'",
        "BLOCKED, ' while the task was blocked by a monitor'",
        "TIMED_WAITING, ' while the task was waiting'",
        "'', ''"
    })
    void messageSaysWhatTheThreadWasDoing(String state, String doing) {
        Trail trail = interrupted().at(1002).deaf(1002, state, LOOP);
        assertThat(trail.report().findings().get(0).message())
                .isEqualTo("the request was pending for 1.00 s" + doing + "; nothing delivered it");
    }

    @Test
    void itWasDeafUntilItEnded() {
        Trail trail = interrupted()
                .at(1002)
                .deaf(1002, "RUNNABLE", LOOP, THREAD_RUN)
                .at(4000)
                .end("thread");
        assertThat(trail.report().findings().get(0).message()).contains("pending for 4.00 s");
    }
}
