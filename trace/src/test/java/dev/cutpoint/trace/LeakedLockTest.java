package dev.cutpoint.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LeakedLockTest {

    private static final String AWAIT = "java.util.concurrent.locks.Condition.await:1";
    private static final String POLL = "shop.Orders.poll:62";
    private static final HeldLock LOCK = Trail.lock("java.util.concurrent.locks.ReentrantLock", "shop.Orders.poll:60");
    private static final HeldLock MONITOR = Trail.monitor("shop.Orders", "shop.Orders.poll:59");

    private final Trail trail = Trail.diagnose().at(0).interrupt().on("worker").reach();

    @Test
    void lockThatTheUnwoundTaskKeepsIsReportedWhereItWasTaken() {
        trail.at(1).delivery(AWAIT, POLL).holding(LOCK).at(2).unwound("thread");

        assertThat(trail.findings()).containsExactly("CP07 Orders.java:60");
        Finding finding = trail.report().findings().get(0);
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.message())
                .isEqualTo("the task ended 2.0 ms after the request, and worker still holds this ReentrantLock");
    }

    @Test
    void lockThatAHandlerForgetsIsReported() {
        trail.at(1).delivery(AWAIT, POLL).handler("shop.Orders.poll:66").at(2).recovery();
        trail.holding(LOCK).at(3).end("thread");

        assertThat(trail.findings()).containsExactly("CP07 Orders.java:60");
    }

    @Test
    void eachLockHasItsPlace() {
        HeldLock other = Trail.lock("java.util.concurrent.locks.ReentrantLock", "shop.Orders.poll:58");
        trail.at(1).delivery(AWAIT, POLL).holding(other, LOCK).at(2).unwound("pooled-task");

        assertThat(trail.findings()).containsExactlyInAnyOrder("CP07 Orders.java:58", "CP07 Orders.java:60");
    }

    @Test
    void lockThatWasGivenBackIsNone() {
        trail.holding(LOCK).at(1).statusRead(POLL).holding().at(2).end("thread");

        assertThat(trail.findings()).isEmpty();
    }

    @Test
    void monitorIsNone() {
        trail.at(1).delivery(AWAIT, POLL).holding(MONITOR).at(2).unwound("future-task");

        assertThat(trail.findings()).isEmpty();
    }

    @Test
    void taskThatNeverLearntOfItIsNone() {
        trail.holding(LOCK).at(2).end("thread");

        assertThat(trail.findings()).isEmpty();
    }

    @Test
    void taskThatAskedByItselfIsNone() {
        trail.at(1).statusRead(POLL).holding(LOCK).at(2).end("thread");

        assertThat(trail.findings()).isEmpty();
    }

    @Test
    void taskThatGoesOnIsNone() {
        trail.at(1).delivery(AWAIT, POLL).handler("shop.Orders.poll:66").at(2).recovery();
        trail.holding(LOCK).at(5_000).endOfRecording();

        assertThat(trail.findings()).noneMatch(finding -> finding.startsWith("CP07"));
    }

    @Test
    void codeThatIsExcludedIsNotPointedTo() {
        trail.of(new ApplicationCode(java.util.List.of(), java.util.List.of("shop.Orders")));
        trail.at(1).delivery(AWAIT, POLL).holding(LOCK).at(2).unwound("thread");

        assertThat(trail.findings()).isEmpty();
    }

    @Test
    void placeThatIsNotKnownIsNotPointedTo() {
        HeldLock unknown = new HeldLock(LOCK.className(), false, false, java.util.Optional.empty());
        trail.at(1).delivery(AWAIT, POLL).holding(unknown).at(2).unwound("thread");

        assertThat(trail.findings()).isEmpty();
    }
}
