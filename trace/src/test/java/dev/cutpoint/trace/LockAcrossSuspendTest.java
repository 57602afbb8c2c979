package dev.cutpoint.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LockAcrossSuspendTest {

    private static final String FETCH = "shop.Rates.fetch:31";
    private static final String GET = "java.util.concurrent.FutureTask.get:190";
    private static final HeldLock LOCK = Trail.lock("java.util.concurrent.locks.ReentrantLock", "shop.Rates.update:30");
    private static final HeldLock MONITOR = Trail.monitor("shop.Rates", "shop.Rates.update:29");

    private final Trail trail = Trail.diagnose();

    @Test
    void waitUnderALockIsANoteAtTheSuspendPoint() {
        trail.on("worker").holding(LOCK).at(100).waited(60, GET, FETCH).lockedWait(60);

        assertThat(trail.findings()).containsExactly("CP05 Rates.java:31");
        Finding finding = trail.report().findings().get(0);
        assertThat(finding.severity()).isEqualTo(Severity.NOTE);
        assertThat(finding.message())
                .isEqualTo(
                        "waited 60 ms in FutureTask.get while holding a ReentrantLock, taken at Rates.update(Rates.java:30)");
        assertThat(finding.cancellations()).isEmpty();
    }

    @Test
    void lockThatOthersWaitForIsAWarning() {
        trail.on("worker").holding(LOCK).at(100).waited(60, GET, FETCH).lockedWait(60, LOCK);

        Finding finding = trail.report().findings().get(0);
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message()).endsWith("; meanwhile others waited for the ReentrantLock");
    }

    @Test
    void monitorThatAnotherThreadWasBlockedByIsAWarning() {
        trail.on("worker").holding(MONITOR).at(100).waited(60, GET, FETCH).lockedWait(60);
        trail.on("other").at(101).blocked(40, "worker", "shop.Rates", "shop.Rates.read:50");

        assertThat(trail.report().findings()).extracting(Finding::severity).containsExactly(Severity.WARNING);
    }

    @Test
    void threadBlockedByAnotherMonitorOrAtAnotherTimeIsNot() {
        trail.on("worker").holding(MONITOR).at(100).waited(60, GET, FETCH).lockedWait(60);
        trail.on("other").at(101).blocked(40, "worker", "shop.Prices", "shop.Prices.read:50");
        trail.on("third").at(300).blocked(40, "worker", "shop.Rates", "shop.Rates.read:50");
        trail.on("fourth").at(101).blocked(40, "other", "shop.Rates", "shop.Rates.read:50");

        assertThat(trail.report().findings()).extracting(Finding::severity).containsExactly(Severity.NOTE);
    }

    @Test
    void severalWaitsAtOnePlaceAreOneFinding() {
        trail.on("worker").holding(MONITOR, LOCK);
        for (int i = 1; i <= 3; i++) {
            trail.at(100 * i).waited(30, GET, FETCH).lockedWait(30);
        }

        assertThat(trail.report().findings()).extracting(Finding::count).containsExactly(3);
        assertThat(trail.report().findings().get(0).message()).endsWith(", and 1 more");
    }

    @Test
    void waitOfAVirtualThreadCounts() {
        trail.on("worker")
                .virtual()
                .holding(LOCK)
                .at(100)
                .waited(60, GET, FETCH)
                .lockedWait(60);

        assertThat(trail.findings()).containsExactly("CP05 Rates.java:31");
    }

    @Test
    void waitThatACancellationEndedIsEvidenceOfIt() {
        trail.at(0).on("worker").reach();
        trail.at(0).interrupt();
        trail.on("worker").holding(LOCK).at(1).waited(60, GET, FETCH).delivery(GET, FETCH);
        trail.holding().at(2).unwound("thread");

        assertThat(trail.findings()).contains("CP05 Rates.java:31");
        assertThat(trail.report().cancellations().get(0).findings()).contains("CP05");
    }

    @Test
    void callThatTookLongWithoutWaitingIsNone() {
        trail.on("worker").holding(LOCK).at(100).lockedWait(60);

        assertThat(trail.findings()).isEmpty();
    }

    @Test
    void waitOfAnotherThreadIsNone() {
        trail.on("other").at(100).waited(60, GET, FETCH);
        trail.on("worker").holding(LOCK).lockedWait(60);

        assertThat(trail.findings()).isEmpty();
    }

    @Test
    void waitBeforeTheCallIsNone() {
        trail.on("worker").at(100).waited(60, GET, FETCH).at(180).holding(LOCK).lockedWait(60);

        assertThat(trail.findings()).isEmpty();
    }

    @Test
    void waitBelowTheThresholdIsNone() {
        trail.on("worker").holding(LOCK).at(100).waited(15, GET, FETCH).lockedWait(60);

        assertThat(trail.findings()).isEmpty();
    }

    @Test
    void waitForASecondLockIsNone() {
        trail.on("worker").holding(LOCK);
        for (String taking : new String[] {
            "java.util.concurrent.locks.ReentrantLock.lock:322",
            "java.util.concurrent.locks.ReentrantLock.tryLock:479",
            "java.util.concurrent.locks.ReentrantReadWriteLock$ReadLock.lockInterruptibly:752",
            "java.util.concurrent.locks.StampedLock.writeLock:481"
        }) {
            trail.at(100).waited(60, taking, FETCH).lockedWait(60);
        }

        assertThat(trail.findings()).isEmpty();
    }

    @Test
    void waitForTheEndOfOwnThreadsIsNoneUnlessOthersWereBlocked() {
        trail.on("worker").holding(MONITOR);
        trail.at(100)
                .waited(60, "java.lang.Thread.join:1312", "shop.Rates.stop:70")
                .lockedWait(60);
        trail.at(300)
                .waited(60, "java.util.concurrent.ThreadPoolExecutor.awaitTermination:1465", "shop.Rates.stop:71")
                .lockedWait(60);
        assertThat(trail.findings()).isEmpty();

        trail.on("other").at(99).blocked(30, "worker", "shop.Rates", "shop.Rates.read:50");
        assertThat(trail.findings()).containsExactly("CP05 Rates.java:70");
    }

    @Test
    void lockOfALibraryAroundOtherCodeIsNoneUnlessOthersWereBlocked() {
        HeldLock container = Trail.monitor("java.util.concurrent.ConcurrentHashMap", "org.beans.Factory.single:216");
        trail.on("worker").holding(container).at(100).waited(60, GET, FETCH).lockedWait(60);
        assertThat(trail.findings()).isEmpty();

        trail.on("other")
                .at(99)
                .blocked(30, "worker", "java.util.concurrent.ConcurrentHashMap", "org.beans.Factory.single:216");
        assertThat(trail.findings()).containsExactly("CP05 Rates.java:31");
    }

    @Test
    void lockAroundAStartIsNoneUnlessOthersWaitForIt() {
        HeldLock starting = Trail.lock("java.util.concurrent.locks.ReentrantLock", "shop.Server.start:133");
        trail.on("worker").holding(starting).at(100).waited(60, GET, FETCH).lockedWait(60);
        assertThat(trail.findings()).isEmpty();

        trail.at(300).waited(60, GET, FETCH).lockedWait(60, starting);
        assertThat(trail.findings()).containsExactly("CP05 Rates.java:31");
    }

    @Test
    void eventLoopThatSelectsUnderItsOwnLockIsNone() {
        trail.on("worker").holding(LOCK).at(100);
        trail.waited(60, "java.nio.channels.Selector.select:136", "shop.Rates.loop:80")
                .lockedWait(60);

        assertThat(trail.findings()).isEmpty();
    }

    @Test
    void codeThatIsExcludedIsNotPointedTo() {
        trail.of(new ApplicationCode(java.util.List.of(), java.util.List.of("shop.*")));
        trail.on("worker").holding(LOCK).at(100).waited(60, GET, FETCH).lockedWait(60);

        assertThat(trail.findings()).isEmpty();
    }

    @Test
    void findingsOfALongSessionAreKept() {
        trail.on("worker").holding(LOCK).at(100).waited(60, GET, FETCH).lockedWait(60);
        Analysis analysis = new Analysis(ApplicationCode.ALL);
        CancellationAssembler jvm = analysis.addJvm();
        trail.feed(jvm);
        jvm.settled(Trail.nanosAt(1_000_000));

        assertThat(jvm.lockedWaits()).isEmpty();
        assertThat(analysis.report().findings()).extracting(Finding::rule).containsExactly("CP05");
    }
}
