package dev.cutpoint.trace;

import static dev.cutpoint.trace.Frames.SLEEP;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** What is left out of a text, and how what does not fit is laid out. */
class TraceLayoutTest {

    private static final Target FUTURE = new Target("java.util.concurrent.CompletableFuture", "");
    private static final String WIDE_THREAD = "[0x25220ac6 0x34e74cc4] WebServer socket";
    private static final String ASKER = "shop.Main.main:12";
    private static final String JDK_CALLBACK = "jdk.internal.net.http.HttpClientImpl";

    private static String text(Trail trail, int width) {
        return new TextTrace(Style.PLAIN, width, false, ZoneOffset.UTC).report(trail.report());
    }

    private static Trail wide() {
        return Trail.watch()
                .on(WIDE_THREAD)
                .request(
                        "future-cancel",
                        FUTURE,
                        "shop.OrderService.reserve:51",
                        "shop.http.HttpRoutingImplementation$RoutingExecutor.doRoute:203",
                        "shop.http.Filters.filter:83")
                .on("worker")
                .reach()
                .waited(400, SLEEP, "shop.PriceComparisonServices.cheapestOfAll:9", "shop.Orders.reserve:4")
                .delivery(SLEEP, "shop.PriceComparisonServices.cheapestOfAll:9", "shop.Orders.reserve:4")
                .at(3)
                .unwound("future-task");
    }

    @Test
    void framesOfAStackAreInOneColumn() throws IOException {
        ExpectedFile.check("wide.txt", text(wide(), 80) + "\n" + text(wide(), 100) + "\n" + text(wide(), 160));
        assertThat(text(wide(), 80).lines()).allMatch(line -> line.length() <= 80);
        assertThat(text(wide(), 80).lines().filter(line -> !line.isEmpty())).noneMatch(String::isBlank);
    }

    @Test
    void framesOfTheSameClassAreKeptWhileThereIsRoom() {
        Trail few = Trail.watch().request("stage", FUTURE, "shop.A.a:1", "shop.A.b:2", "shop.B.c:3");
        Trail many = Trail.watch()
                .request("stage", FUTURE, "shop.A.a:1", "shop.A.b:2", "shop.A.c:3", "shop.B.d:4", "shop.C.e:5");
        few.callback("shop.A", "shop.A.f:9");
        many.callback("shop.A", "shop.A.f:9");
        assertThat(text(few, 80)).contains("A.a(A.java:1)", "A.b(A.java:2)", "B.c(B.java:3)");
        assertThat(text(many, 80))
                .contains("A.a(A.java:1)", "A.b(A.java:2)", "B.d(B.java:4)", "C.e(C.java:5)")
                .doesNotContain("A.c(A.java:3)");
    }

    @Test
    void cancellationsThatReachedNobodyAreOneLine() {
        Trail trail = wide();
        for (int id = 2; id <= 7; id++) {
            trail.cancellation(id).on("main").request("future-cancel", FUTURE, "shop.Pool.close:" + id / 3);
        }
        assertThat(text(trail, 80))
                .doesNotContain("cancellation 2 ", "no task")
                .contains("6 more reached nobody: Pool.close:1 (3), Pool.close:2 (2), Pool.close\n")
                .contains("7 cancellations (1 unwound), 0 findings");
        assertThat(trail.report().cancellations()).hasSize(7);
    }

    @Test
    void whoeverWasReachedByAHopWasReached() {
        Trail trail = Trail.watch().request("stage", FUTURE, ASKER).observed("shop.Cart.total:5");
        assertThat(text(trail, 80)).contains("observed by", "no task").doesNotContain("nobody");
    }

    @Test
    void callbacksOfTheJdkAloneAreNoHops() {
        Trail trail = Trail.watch()
                .request("stage", FUTURE, ASKER)
                .callback(JDK_CALLBACK, "java.util.concurrent.CompletableFuture.cancel:2510", ASKER)
                .on("HttpClient-1-Worker-0")
                .callback(JDK_CALLBACK, "java.util.concurrent.CompletableFuture$AsyncRun.run:1804");
        assertThat(text(trail, 80)).doesNotContain("callback on").contains("1 reached nobody: Main.main:12\n");
        assertThat(trail.report().cancellations().get(0).hops()).hasSize(2);
        trail.callback(JDK_CALLBACK, "shop.Body.read:3");
        assertThat(text(trail, 80)).containsOnlyOnce("callback on").contains("Body.read");
    }

    @Test
    void stackOfTheJdkAloneSaysWhoseDoingItIs() {
        Trail trail = Trail.watch()
                .on("")
                .request(
                        "scope-shutdown",
                        new Target("java.util.concurrent.StructuredTaskScope", ""),
                        "java.lang.VirtualThread.interrupt:1000",
                        "java.util.concurrent.StructuredTaskScopeImpl.interruptAll:120",
                        "java.lang.VirtualThread.run:466")
                .on("worker")
                .reach();
        assertThat(text(trail, 80))
                .contains("StructuredTaskScope.interruptAll\n")
                .doesNotContain("VirtualThread.interrupt");
    }

    @Test
    void placeThatIsThereTwiceIsToldOnce() {
        Trail trail = wide();
        trail.cancellation(2).on("main").request("stage", FUTURE, "shop.A.lambda$a$0:1", "shop.A.a:1", "shop.B.c:3");
        trail.callback("shop.A", "shop.A.f:9");
        assertThat(text(trail, 80)).containsOnlyOnce("A.a(A.java:1)").contains("B.c(B.java:3)");
    }

    @Test
    void narrowTerminalsAreKeptTo() {
        Trail trail = Trail.watch()
                .on(WIDE_THREAD + " of the shop, which goes on")
                .request("scope-shutdown", new Target("java.util.concurrent.StructuredTaskScope", ""), ASKER)
                .on("worker")
                .reach()
                .waited(400, SLEEP, "shop.PriceComparisonServices.cheapestOfAll:9", "shop.Orders.reserve:4")
                .delivery(SLEEP, "shop.PriceComparisonServices.cheapestOfAll:9", "shop.Orders.reserve:4")
                .at(3)
                .unwound("future-task");
        assertThat(text(trail, 60).lines()).allMatch(line -> line.length() <= 60);
    }

    @Test
    void wideCharactersTakeTwoColumns() {
        Trail trail = Trail.watch()
                .on("支付服务")
                .request("future-cancel", FUTURE, ASKER)
                .on("worker-1")
                .reach()
                .waited(400, SLEEP, "shop.Cook.sleep:9")
                .delivery(SLEEP, "shop.Cook.sleep:9");
        assertThat(text(trail, 80))
                .contains("  asked by      支付服务       Main.main(")
                .contains("  stood at      Thread.sleep   Cook.sleep(");
    }

    @Test
    void nameOfAThreadSteersNoTerminal() {
        Trail trail = Trail.watch()
                .on("evil\u001b[31m")
                .request("interrupt", new Target("java.lang.Thread", "evil\u001b[2J"), ASKER)
                .on("evil\u001b[2J")
                .reach();
        assertThat(text(trail, 80))
                .contains("interrupt of evil\\u001b[2J (Thread)", "asked by      evil\\u001b[31m")
                .doesNotContain("\u001b", "reached");
    }

    @Test
    void titleThatIsTooWideIsBroken() {
        Trail trail = Trail.watch()
                .on("main")
                .request(
                        "interrupt",
                        new Target(
                                "java.lang.Thread", "one two three ".repeat(9).strip()),
                        ASKER)
                .on("worker")
                .reach();
        assertThat(text(trail, 80).lines()).allMatch(line -> line.length() <= 80);
    }
}
