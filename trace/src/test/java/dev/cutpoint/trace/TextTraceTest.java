package dev.cutpoint.trace;

import static dev.cutpoint.trace.Frames.ASYNC_SUPPLY;
import static dev.cutpoint.trace.Frames.FUTURE_TASK;
import static dev.cutpoint.trace.Frames.RUN_WORKER;
import static dev.cutpoint.trace.Frames.SLEEP;
import static dev.cutpoint.trace.Frames.TAKE;
import static dev.cutpoint.trace.Frames.THREAD_RUN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cutpoint.trace.Trail.Late;
import java.io.IOException;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TextTraceTest {

    private static final String[] ASKED = {
        "java.util.concurrent.FutureTask.cancel:180",
        "shop.CheckoutService.timeout:88",
        "shop.CheckoutService.lambda$place$0:61",
        "shop.Main.main:12"
    };

    /** Many things at once: two effects, a swallowed one with cleanup, hops, a computation that ran on. */
    private static Trail shop() {
        return Trail.diagnose()
                .at(1000)
                .request("future-cancel", new Target("java.util.concurrent.FutureTask", "payment-7"), ASKED)
                .on("payment-worker-7")
                .reach()
                .waited(1204, TAKE, "shop.PaymentClient.await:51", "shop.CheckoutService.reserve:40", FUTURE_TASK)
                .at(1000.3)
                .delivery(
                        TAKE,
                        "shop.PaymentClient.await:51",
                        "shop.CheckoutService.reserve:40",
                        FUTURE_TASK,
                        RUN_WORKER,
                        THREAD_RUN)
                .handler("shop.CheckoutService.reserve:75")
                .at(1061)
                .waited(50, SLEEP, "shop.Inventory.release:30", FUTURE_TASK)
                .at(1062.4)
                .recovery()
                .at(2372)
                .end("future-task")
                .at(3000)
                .cancellation(2)
                .on("main")
                .request(
                        "timeout",
                        new Target("java.util.concurrent.CompletableFuture", ""),
                        "shop.PriceComparisonService.cheapestOfAllSuppliers:120")
                .at(3000.2)
                .callback("shop.PriceComparisonService", "shop.PriceComparisonService.lambda$report$3:131")
                .on("http-handler-12")
                .at(3000.4)
                .observed("shop.PriceComparisonController.get:44")
                .on("ForkJoinPool.commonPool-worker-1")
                .effect(0)
                .at(4500)
                .late(
                        Late.computed("java.math.BigDecimal", "shop.PriceComparisonService.lambda$ask$1:98"),
                        ASYNC_SUPPLY)
                .cancellation(3)
                .effect(3)
                .at(5000)
                .on("main")
                .request(
                        "executor-shutdown",
                        new Target("java.util.concurrent.ThreadPoolExecutor", ""),
                        "shop.Main.stop:30")
                .on("mail-1")
                .reach()
                .at(5000.04)
                .delivery(SLEEP, "shop.Mail.send:8", FUTURE_TASK)
                .at(5000.2)
                .unwound("pooled-task")
                .effect(4)
                .on("mail-2")
                .at(5000)
                .reach()
                .at(6001)
                .deaf(1001, "RUNNABLE", "shop.Index.rebuild:12", RUN_WORKER)
                .at(7000)
                .endOfRecording();
    }

    private static String text(int width, boolean fullStacks) {
        return new TextTrace(Style.PLAIN, width, fullStacks, ZoneOffset.UTC).report(shop().report());
    }

    @Test
    void traceFitsEightyColumns() throws IOException {
        ExpectedFile.check("shop-80.txt", text(80, false));
        assertThat(text(80, false).lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void traceFitsAHundredAndSixtyColumns() throws IOException {
        ExpectedFile.check("shop-160.txt", text(160, false));
        assertThat(text(160, false).lines()).allMatch(line -> line.length() <= 160);
    }

    @Test
    void fullStacksHaveTheFramesOfTheJdkToo() throws IOException {
        ExpectedFile.check("shop-full-stacks.txt", text(120, true));
        assertThat(text(160, false)).doesNotContain("ThreadPoolExecutor.runWorker");
    }

    @Test
    void namesOfLambdasNeverShow() {
        assertThat(text(120, true)).doesNotContain("lambda$", "$$Lambda");
    }

    @Test
    void colourAddsNothingButColour() {
        Style marks = (part, text) -> "\u001b[1m" + text + "\u001b[0m";
        String coloured = new TextTrace(marks, 100, false, ZoneOffset.UTC).report(shop().report());
        assertThat(coloured.replaceAll("\u001b\\[\\dm", "")).isEqualTo(text(100, false));
    }

    @Test
    void manyEffectsAreSummedUp() {
        Trail trail = Trail.watch()
                .request(
                        "executor-shutdown",
                        new Target("java.util.concurrent.ThreadPoolExecutor", ""),
                        "shop.Main.stop:3");
        for (int i = 1; i <= 40; i++) {
            trail.effect(i)
                    .on("worker-" + i)
                    .at(i)
                    .reach()
                    .delivery(SLEEP, "shop.Mail.send:8")
                    .at(i + 1);
            trail.unwound("pooled-task");
        }
        assertThat(new TextTrace(Style.PLAIN, 80, false, ZoneOffset.UTC).report(trail.report()))
                .contains("and 32 more", "32 unwound")
                .contains("1 cancellation (40 unwound), 0 findings");
    }
}
