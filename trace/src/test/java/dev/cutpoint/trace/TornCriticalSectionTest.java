package dev.cutpoint.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TornCriticalSectionTest {

    private static final String PUT = "java.util.concurrent.SynchronousQueue.put:850";
    private static final String TRANSFER = "shop.Bank.transfer:43";
    private static final HeldLock LOCK =
            Trail.lock("java.util.concurrent.locks.ReentrantLock", "shop.Bank.transfer:40");
    private static final HeldLock MONITOR = Trail.monitor("shop.Account", "shop.Bank.transfer:39");

    private final Trail trail = Trail.diagnose().at(0).interrupt().on("worker").reach();

    @Test
    void deliveryUnderALockIsReportedAtTheSuspendPoint() {
        trail.holding(LOCK).at(1).delivery(PUT, TRANSFER).holding().at(2).unwound("thread");

        assertThat(trail.findings()).containsExactly("CP06 Bank.java:43");
        Finding finding = trail.report().findings().get(0);
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message())
                .isEqualTo("the InterruptedException left a critical section of a ReentrantLock, taken at"
                        + " Bank.transfer(Bank.java:40)");
    }

    @Test
    void innermostOfSeveralIsNamed() {
        trail.holding(LOCK, MONITOR)
                .at(1)
                .delivery(PUT, TRANSFER)
                .holding()
                .at(2)
                .unwound("thread");

        assertThat(trail.report().findings().get(0).message())
                .contains("of the monitor of Account, taken at Bank.transfer(Bank.java:39)")
                .endsWith(", and of 1 more");
    }

    @Test
    void deliveryThatIsHandledOutsideIsReportedAsWell() {
        trail.holding(LOCK).at(1).delivery(PUT, TRANSFER).handler("shop.Teller.serve:47");
        trail.holding().at(2).recovery().at(3).end("thread");

        assertThat(trail.findings()).containsExactly("CP06 Bank.java:43");
    }

    @Test
    void deliveryWithoutALockIsNone() {
        trail.at(1).delivery(PUT, TRANSFER).at(2).unwound("thread");

        assertThat(trail.findings()).isEmpty();
    }

    @Test
    void lookAtTheStatusIsNone() {
        trail.holding(LOCK).at(1).statusRead("java.lang.Thread.isInterrupted:1", TRANSFER);
        trail.holding().at(2).endInterrupted("thread");

        assertThat(trail.findings()).isEmpty();
    }

    @Test
    void exceptionThatTheCodeMakesItselfIsNone() {
        trail.holding(LOCK)
                .at(1)
                .delivery(TRANSFER, "shop.Bank.main:9")
                .holding()
                .at(2)
                .unwound("thread");

        assertThat(trail.findings()).isEmpty();
    }

    @Test
    void lockTakenAfterTheDeliveryIsNone() {
        trail.at(1).delivery(PUT, TRANSFER).holding(LOCK).handler("shop.Bank.transfer:47");
        trail.holding().at(2).recovery().at(3).end("thread");

        assertThat(trail.findings()).isEmpty();
    }

    @Test
    void staleDeliveryIsNone() {
        trail.at(1).end("pooled-task").holding(LOCK).at(2).stale(PUT, TRANSFER);

        assertThat(trail.findings()).doesNotContain("CP06 Bank.java:43");
    }

    @Test
    void privateWakeUpIsNone() {
        Trail own = Trail.diagnose().on("main");
        own.at(0).request("interrupt", new Target("java.lang.Thread", "worker"), "shop.Bank.stop:90");
        own.on("worker").reach().holding(LOCK).at(1).delivery(PUT, TRANSFER).handler("shop.Bank.transfer:47");
        own.holding().at(2).recovery().at(3).end("thread");

        assertThat(own.findings()).isEmpty();
    }

    @Test
    void lockOfAServerAroundItsRequestsIsNone() {
        HeldLock connection = Trail.lock("java.util.concurrent.locks.ReentrantLock", "org.server.Connection.run:64");
        trail.holding(connection).at(1).delivery(PUT, TRANSFER).holding().at(2).unwound("thread");

        assertThat(trail.findings()).isEmpty();
        assertThat(trail.onlyEffect().locks().held()).containsExactly(connection);
    }

    @Test
    void lockOfAPackageAboveIsReported() {
        HeldLock session = Trail.lock("java.util.concurrent.locks.ReentrantLock", "shop.Session.run:12");
        String inside = "shop.bank.Transfers.post:20";
        trail.holding(session).at(1).delivery(PUT, inside).holding().at(2).unwound("thread");

        assertThat(trail.findings()).containsExactly("CP06 Transfers.java:20");
    }

    @Test
    void codeThatIsExcludedIsNotPointedTo() {
        trail.of(new ApplicationCode(java.util.List.of(), java.util.List.of("shop.Bank")));
        trail.holding(LOCK).at(1).delivery(PUT, TRANSFER).holding().at(2).unwound("thread");

        assertThat(trail.findings()).isEmpty();
    }

    @Test
    void traceShowsWhatWasHeld() {
        trail.holding(MONITOR, LOCK)
                .at(1)
                .delivery(PUT, TRANSFER)
                .holding()
                .at(2)
                .unwound("thread");

        String text = new TextTrace(Style.PLAIN, 120, false, java.time.ZoneOffset.UTC)
                .cancellation(trail.report().cancellations().get(0));
        assertThat(text.lines().map(String::strip).map(line -> line.replaceAll(" {2,}", "  ")))
                .containsSubsequence(
                        "holding  monitor of Account  Bank.transfer(Bank.java:39)",
                        "holding  ReentrantLock  Bank.transfer(Bank.java:40)");
    }

    /** It may have put things right. */
    @Test
    void deliveryThatIsHandledInTheSectionIsNone() {
        trail.holding(LOCK).at(1).delivery(PUT, TRANSFER).handler("shop.Bank.transfer:47");
        trail.holding().at(2).unwound("thread");

        assertThat(trail.findings()).isEmpty();
    }

    @Test
    void deliveryThatIsHandledBelowTheSectionIsNone() {
        trail.holding(LOCK).at(1).delivery(PUT, TRANSFER).handler("shop.Audit.note:9", TRANSFER);
        trail.holding().at(2).restore().at(3).endInterrupted("thread");

        assertThat(trail.findings()).isEmpty();
    }

    @Test
    void lockOfReadersIsNone() {
        HeldLock readers = new HeldLock(LOCK.className(), false, true, LOCK.taken());
        trail.holding(readers).at(1).delivery(PUT, TRANSFER).holding().at(2).unwound("thread");

        assertThat(trail.findings()).isEmpty();
    }

    /** By a method reference, say: which lock the wait gives back nobody saw. */
    @Test
    void waitThatGivesAnUnknownLockBackIsNone() {
        trail.holding(LOCK)
                .at(1)
                .delivery("java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionObject.await:1623", TRANSFER)
                .holding()
                .at(2)
                .unwound("thread");

        assertThat(trail.findings()).isEmpty();
        assertThat(trail.onlyEffect().locks().held()).isEmpty();
    }
}
