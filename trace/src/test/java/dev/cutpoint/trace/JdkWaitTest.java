package dev.cutpoint.trace;

import static dev.cutpoint.trace.Frames.SLEEP;
import static dev.cutpoint.trace.Frames.TAKE;
import static dev.cutpoint.trace.Frames.THREAD_RUN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JdkWaitTest {

    private static final String LOOP = "shop.Mail.send:8";

    private static Optional<String> callee(String event, String... stack) {
        return JdkWait.point(Frames.stack(stack), event, ApplicationCode.ALL).map(SuspendPoint::callee);
    }

    @Test
    void calleeOfAFilteredStackIsThatOfAFullOne() {
        assertThat(callee("jdk.ThreadSleep", LOOP, THREAD_RUN))
                .isEqualTo(callee("jdk.ThreadSleep", SLEEP, LOOP, THREAD_RUN))
                .contains("java.lang.Thread.sleep");
        assertThat(callee("jdk.ThreadPark", LOOP)).contains("java.util.concurrent.locks.LockSupport.park");
        assertThat(callee("jdk.JavaMonitorWait", LOOP)).contains("java.lang.Object.wait");
        assertThat(callee("jdk.JavaMonitorEnter", LOOP)).contains("synchronized");
    }

    @Test
    void calleeInTheStackIsNearer() {
        assertThat(callee("jdk.ThreadSleep", "java.util.concurrent.TimeUnit.sleep:446", LOOP))
                .contains("java.util.concurrent.TimeUnit.sleep");
        assertThat(callee("jdk.ThreadPark", TAKE, LOOP)).contains("java.util.concurrent.LinkedBlockingQueue.take");
    }

    @Test
    void waitWithoutApplicationCodeHasNoPoint() {
        assertThat(callee("jdk.ThreadPark", TAKE, THREAD_RUN)).isEmpty();
        assertThat(JdkWait.point(
                        Frames.stack(LOOP), "jdk.ThreadSleep", new ApplicationCode(List.of("bank.*"), List.of())))
                .isEmpty();
    }

    @Test
    void waitOfAVirtualThreadIsTakenFromTheHooksWhereTheySeeIt() {
        assertThat(JdkWait.isRecordedTwice("jdk.ThreadSleep", true)).isTrue();
        assertThat(JdkWait.isRecordedTwice("jdk.SocketRead", true)).isTrue();
        assertThat(JdkWait.isRecordedTwice("jdk.JavaMonitorWait", true)).isFalse();
        assertThat(JdkWait.isRecordedTwice("jdk.ThreadSleep", false)).isFalse();
    }

    @Test
    void readerSeesTheTypeThatTheProgramNames() {
        assertThat(callee("jdk.ThreadPark", "jdk.internal.net.http.HttpClientFacade.send:133", LOOP))
                .contains("java.net.http.HttpClient.send");
        assertThat(callee("jdk.ThreadPark", "java.util.concurrent.StructuredTaskScopeImpl.join:255", LOOP))
                .contains("java.util.concurrent.StructuredTaskScope.join");
        assertThat(PublicTypes.of("shop.Mail")).isEqualTo("shop.Mail");
    }
}
