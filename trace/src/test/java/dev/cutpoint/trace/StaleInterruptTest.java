package dev.cutpoint.trace;

import static dev.cutpoint.trace.Frames.FUTURE_TASK;
import static dev.cutpoint.trace.Frames.RUN_WORKER;
import static dev.cutpoint.trace.Frames.SLEEP;
import static dev.cutpoint.trace.Frames.TAKE;
import static dev.cutpoint.trace.Frames.THREAD_RUN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StaleInterruptTest {

    private static final String NEXT = "shop.Mail.send:8";
    private static final String FORK_JOIN = "java.util.concurrent.ForkJoinTask.doExec:387";

    /** A task took its interrupt, restored it and ended; its thread went on. */
    private static Trail leftBehind() {
        return Trail.diagnose()
                .interrupt()
                .on("pool-1")
                .reach()
                .at(2)
                .delivery(TAKE, "shop.Orders.loop:51", FUTURE_TASK)
                .handler("shop.Orders.loop:75")
                .restore()
                .at(3)
                .endInterrupted("fork-join-task");
    }

    @Test
    void nextTaskThatIsHitIsReportedAtItsSuspendPoint() {
        Trail trail = leftBehind().at(40).stale(SLEEP, NEXT, "shop.Mail.lambda$all$0:4", FORK_JOIN);
        assertThat(trail.findings()).containsExactly("CP11 Mail.java:8");
        assertThat(trail.onlyEffect().outcome()).isEqualTo(Outcome.HANDLED);
    }

    @Test
    void whatTheNextTaskDoesWithItIsNotThePreviousOnesAffair() {
        Trail trail = leftBehind()
                .at(40)
                .stale(SLEEP, NEXT, FORK_JOIN)
                .handler("shop.Mail.send:11", FORK_JOIN)
                .recovery()
                .at(9000)
                .end("fork-join-task");
        assertThat(trail.findings()).containsExactly("CP11 Mail.java:8");
    }

    @Test
    void stackOfATaskIsEnoughWhenTheEarlierEndWasNotSeen() {
        Trail trail = Trail.diagnose().interrupt().on("pool-1").reach().at(40).stale(SLEEP, NEXT, FUTURE_TASK);
        assertThat(trail.findings()).containsExactly("CP11 Mail.java:8");
    }

    @Test
    void workersOwnWaitBetweenTasksIsHealthy() {
        assertThat(leftBehind()
                        .at(4)
                        .stale(TAKE, "java.util.concurrent.ThreadPoolExecutor.getTask:1070", RUN_WORKER)
                        .findings())
                .isEmpty();
    }

    @Test
    void workersOwnWaitInAPoolOfTheApplicationIsHealthy() {
        assertThat(leftBehind()
                        .at(4)
                        .stale(TAKE, "org.apache.tomcat.util.threads.TaskQueue.take:120", THREAD_RUN)
                        .findings())
                .isEmpty();
    }

    @Test
    void executorThatClearsTheStatusIsHealthy() {
        assertThat(leftBehind().at(5000).endOfRecording().findings()).isEmpty();
    }

    @Test
    void taskThatIsCancelledItselfIsHealthy() {
        Trail trail = leftBehind()
                .cancellation(2)
                .effect(2)
                .interrupt()
                .on("pool-1")
                .reach()
                .at(40)
                .delivery(SLEEP, NEXT, FORK_JOIN)
                .unwound("fork-join-task");
        assertThat(trail.findings()).isEmpty();
    }

    @Test
    void taskThatEndedWithItsStatusClearLeftNothing() {
        Trail trail = Trail.diagnose()
                .interrupt()
                .on("pool-1")
                .reach()
                .at(2)
                .end("future-task")
                .at(40)
                .stale(SLEEP, NEXT, FUTURE_TASK);
        assertThat(trail.findings()).isEmpty();
    }

    @Test
    void libraryOfTheJdkInsideATaskIsSilent() {
        assertThat(leftBehind()
                        .at(4)
                        .stale(SLEEP, "java.util.concurrent.CompletableFuture.timedGet:1", FUTURE_TASK)
                        .findings())
                .isEmpty();
    }

    @Test
    void virtualThreadHasNoNextTask() {
        Trail trail = Trail.diagnose()
                .interrupt()
                .on("virtual")
                .virtual()
                .reach()
                .at(2)
                .delivery(SLEEP, NEXT, THREAD_RUN)
                .at(3)
                .endInterrupted("virtual-thread");
        assertThat(trail.findings()).isEmpty();
    }
}
