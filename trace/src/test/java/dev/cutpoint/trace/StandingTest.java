package dev.cutpoint.trace;

import static dev.cutpoint.trace.Frames.THREAD_RUN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a task stood that read its interrupt status after a wait which throws nothing. */
class StandingTest {

    private static final String PARK = "java.util.concurrent.locks.LockSupport.park:211";
    private static final String LOCK = "java.util.concurrent.locks.ReentrantLock.lock:322";
    private static final String LOOP = "shop.Mail.loop:9";

    private static Trail interrupted() {
        return Trail.diagnose().at(1000).interrupt().on("mail-1").reach();
    }

    private static Trail readsItsStatus(Trail trail) {
        return trail.statusRead(LOOP, THREAD_RUN).unwound("thread");
    }

    private static void assertStoodAt(Trail trail, String callee, double waited) {
        Standing stood = trail.onlyEffect().stood();
        assertThat(stood.point().orElseThrow().shortCallee()).isEqualTo(callee);
        assertThat(Trail.millis(stood.waited())).isEqualTo(waited);
    }

    @Test
    void waitThatTheInterruptEnded() {
        Trail trail = readsItsStatus(interrupted().at(1000.5).waited(300.5, PARK, LOOP, THREAD_RUN));
        assertStoodAt(trail, "LockSupport.park", 300);
    }

    @Test
    void waitThatWentOn() {
        Trail trail = readsItsStatus(interrupted().at(1200).waited(500, LOCK, LOOP, THREAD_RUN));
        assertStoodAt(trail, "ReentrantLock.lock", 300);
    }

    @Test
    void waitThatWasOverIsNotWhereItStood() {
        Trail trail = readsItsStatus(
                interrupted().at(900).waited(300, PARK, LOOP, THREAD_RUN).at(1100));
        assertThat(trail.onlyEffect().stood().point()).isEmpty();
    }

    @Test
    void waitThatBeganAfterwardsIsNotWhereItStood() {
        Trail trail = readsItsStatus(interrupted().at(1300).waited(290, LOCK, LOOP, THREAD_RUN));
        assertThat(trail.onlyEffect().stood().point()).isEmpty();
    }

    /** What is left out is what findings and coverage are about, not where a task stood. */
    @Test
    void waitOfAClassThatIsLeftOutIsOneAllTheSame() {
        Trail trail = interrupted()
                .at(1000.1)
                .delivery(Frames.SLEEP, LOOP, THREAD_RUN)
                .unwound("thread");
        Standing stood = trail.of(new ApplicationCode(List.of(), List.of("shop.*")))
                .onlyEffect()
                .stood();
        assertThat(stood.point().orElseThrow().shortCallee()).isEqualTo("Thread.sleep");
    }

    @Test
    void whatItHeldInAWaitThatItWasNotTakenOutOfIsNotKnown() {
        Trail trail = interrupted()
                .at(1200)
                .waited(500, LOCK, LOOP, THREAD_RUN)
                .holding(Trail.lock("java.util.concurrent.locks.ReentrantLock", "shop.Mail.loop:8"));
        assertThat(readsItsStatus(trail).onlyEffect().locks().held()).isEmpty();
    }
}
