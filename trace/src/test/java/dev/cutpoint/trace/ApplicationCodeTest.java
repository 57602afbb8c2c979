package dev.cutpoint.trace;

import static dev.cutpoint.trace.Frames.TAKE;
import static dev.cutpoint.trace.Frames.frame;
import static dev.cutpoint.trace.Frames.frames;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ApplicationCodeTest {

    private static ApplicationCode only(String include) {
        return new ApplicationCode(List.of(include), List.of());
    }

    @Test
    void librariesAreApplicationCodeAndTheJdkAndCutpointAreNot() {
        assertThat(List.of(
                        "shop.Orders", "com.zaxxer.hikari.HikariPool", "javassist.Loader", "dev.cutpoint.sample.Main"))
                .allMatch(ApplicationCode.ALL::contains);
        assertThat(List.of(
                        "java.lang.Thread", "javax.net.ssl.SSLSocket", "jdk.internal.A", "sun.nio.ch.Net", "com.sun.A"))
                .noneMatch(ApplicationCode.ALL::contains);
        assertThat(List.of("dev.cutpoint.api.Cancellation", "java.lang.CutpointDoorway"))
                .noneMatch(ApplicationCode.ALL::contains);
    }

    @Test
    void globsNarrow() {
        assertThat(only("shop.*").contains("shop.cart.Cart")).isTrue();
        assertThat(only("shop.*").contains("bank.Account")).isFalse();
        assertThat(only("*Service").contains("shop.CheckoutService")).isTrue();
        assertThat(only("shop.?art").contains("shop.Cart")).isTrue();
        assertThat(only("shop.?art").contains("shop.Part$Key")).isFalse();
        assertThat(new ApplicationCode(List.of(), List.of("shop.internal.*")).contains("shop.internal.X"))
                .isFalse();
    }

    @Test
    void suspendPointIsWhatTheInnermostApplicationFrameCalled() {
        List<Frame> stack = frames(TAKE, "pool.Bag.borrow:1", "pool.Pool.get:2", "shop.Orders.load:30");
        assertThat(ApplicationCode.ALL.suspendPoint(stack))
                .contains(
                        new SuspendPoint(frame("pool.Bag.borrow:1"), "java.util.concurrent.LinkedBlockingQueue.take"));
        assertThat(only("shop.*").suspendPoint(stack))
                .contains(new SuspendPoint(frame("shop.Orders.load:30"), "pool.Pool.get"));
    }

    @Test
    void taskThatReadItsStatusStandsAtNoSuspendPoint() {
        assertThat(ApplicationCode.ALL.suspendPoint(
                        frames("java.lang.InterruptedException.<init>:56", "shop.Orders.check:7")))
                .isEmpty();
        assertThat(ApplicationCode.ALL.suspendPoint(frames("shop.Orders.check:7")))
                .isEmpty();
    }

    @Test
    void namesAreThoseOfTheSource() {
        assertThat(frame("shop.Cart.lambda$total$3:7").method()).isEqualTo("total");
        assertThat(frame("shop.Cart.lambda$new$0:7").method()).isEqualTo("<init>");
        assertThat(frame("shop.Cart.lambda$static$1:7").method()).isEqualTo("<clinit>");
        assertThat(frame("shop.Cart$Line.sum:7").file()).isEqualTo("Cart.java");
        assertThat(frame("shop.CartKt.main:7").file()).isEqualTo("Cart.kt");
        assertThat(FrameNames.frame("shop.Cart$$Lambda/0x0000000800c03000", "get", -1, ""))
                .isEmpty();
        assertThat(FrameNames.frame("java.lang.CutpointDoorway", "callback", 9, ""))
                .isEmpty();
        assertThat(FrameNames.frame("java.lang.invoke.LambdaForm$DMH/0x1", "invokeStatic", -1, ""))
                .isEmpty();
    }
}
