package dev.cutpoint.trace;

import static dev.cutpoint.trace.Frames.ASYNC_SUPPLY;
import static dev.cutpoint.trace.Frames.FUTURE_TASK;
import static dev.cutpoint.trace.Frames.TAKE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.cutpoint.trace.Trail.Late;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonLinesTest {

    private static Trail swallowed() {
        return Trail.diagnose()
                .at(1000)
                .request(
                        "future-cancel",
                        new Target("java.util.concurrent.FutureTask", "payment-7"),
                        "shop.Main.main:12")
                .on("worker-1")
                .reach()
                .waited(1204.1, TAKE, "shop.PaymentClient.await:51", FUTURE_TASK)
                .at(1000.3)
                .delivery(TAKE, "shop.PaymentClient.await:51", FUTURE_TASK)
                .handler("shop.CheckoutService.reserve:75")
                .at(1002.4)
                .recovery()
                .at(2312.6)
                .end("future-task");
    }

    private static List<String> lines(Trail trail, int exit) throws IOException {
        StringWriter out = new StringWriter();
        try (JsonLines json = new JsonLines(out)) {
            json.report(trail.report(), exit);
        }
        assertThat(out.toString()).endsWith("}\n");
        return out.toString().lines().toList();
    }

    @Test
    void linesAreThoseOfTheContract() throws IOException {
        assertThat(lines(swallowed(), 3)).containsExactly("""
                {"type":"header","schema":1}""", """
                {"type":"cancellation","id":1,"kind":"future-cancel","time":"2025-10-09T08:53:21Z",\
                "origin":{"thread":"main","virtual":false,"stack":[\
                {"class":"shop.Main","method":"main","line":12,"file":"Main.java"}]},\
                "target":{"class":"java.util.concurrent.FutureTask","name":"payment-7"},\
                "effects":[{"thread":"worker-1","virtual":false,\
                "suspendPoint":{"class":"shop.PaymentClient","method":"await","line":51,"file":"PaymentClient.java",\
                "callee":"java.util.concurrent.LinkedBlockingQueue.take"},\
                "stack":[{"class":"java.util.concurrent.LinkedBlockingQueue","method":"take","line":435,\
                "file":"LinkedBlockingQueue.java"},\
                {"class":"shop.PaymentClient","method":"await","line":51,"file":"PaymentClient.java"},\
                {"class":"java.util.concurrent.FutureTask","method":"run","line":264,"file":"FutureTask.java"}],\
                "suspendedMs":1204.1,"deliveredMs":0.3,"finishedMs":2.4,"wentOnMs":1310.2,\
                "exception":"java.lang.InterruptedException","outcome":"swallowed"}],\
                "findings":["CP01"]}""", """
                {"type":"finding","rule":"CP01","name":"swallowed-cancellation","severity":"error",\
                "at":{"class":"shop.CheckoutService","method":"reserve","line":75,"file":"CheckoutService.java"},\
                "message":"took the InterruptedException without rethrowing or restoring it; the task went on for 1.31 s",\
                "count":1,"cancellations":[1]}""", """
                {"type":"suspend-point","at":{"class":"shop.PaymentClient","method":"await","line":51,\
                "file":"PaymentClient.java","callee":"java.util.concurrent.LinkedBlockingQueue.take"},\
                "resumed":0,"cancelled":1,"longestWaitMs":1204.1,\
                "firstSeen":"2025-10-09T08:53:21Z","lastSeen":"2025-10-09T08:53:21Z"}""", """
                {"type":"summary","cancellations":1,"findings":1,"suspendPoints":1,"reached":1,"cancelledEdges":1,\
                "cancellableEdges":1,"dropped":0,"exit":3}""");
    }

    @Test
    void whatIsNotKnownIsAbsent() throws IOException {
        Trail trail = Trail.diagnose()
                .request("stage", new Target("", ""))
                .effect(0)
                .on("pool-1")
                .at(5)
                .late(Late.computed("", "shop.Prices.quote:20"), ASYNC_SUPPLY);
        assertThat(lines(trail, 0).get(1))
                .contains("\"origin\":{\"thread\":\"main\",\"virtual\":false},\"target\":{}")
                .contains(
                        "\"effects\":[{\"thread\":\"pool-1\",\"virtual\":false,\"wentOnMs\":5,\"outcome\":\"ran-on\"}]");
    }

    @Test
    void ignoredFindingsAreThereWithTheReason() throws IOException {
        IgnoreList list = IgnoreList.of("accepted.txt", List.of("CP01 shop.* # it is closing"));
        StringWriter out = new StringWriter();
        try (JsonLines json = new JsonLines(out)) {
            json.report(list.apply(swallowed().report()), 0);
        }
        assertThat(out.toString().lines())
                .filteredOn(line -> line.contains("\"type\":\"finding\""))
                .singleElement()
                .asString()
                .endsWith("\"cancellations\":[1],\"ignored\":\"it is closing\",\"ignoredBy\":\"list\"}");
        assertThat(out.toString()).contains("\"cancellations\":1,\"findings\":0,\"ignoredFindings\":1,");
    }

    @Test
    void shareOfCancelledEdgesCanBeComputed() throws IOException {
        StringWriter out = new StringWriter();
        try (JsonLines json = new JsonLines(out)) {
            json.coverage(coverage(CancelResponse.NONE, CancelResponse.THROWS, CancelResponse.THROWS), 0);
        }
        List<String> lines = out.toString().lines().toList();
        assertThat(lines.get(1)).contains("\"resumed\":1,\"cancelled\":0,\"deaf\":true");
        assertThat(lines.subList(2, 4)).noneMatch(line -> line.contains("deaf"));
        assertThat(lines.get(4)).contains("\"cancelledEdges\":0,\"cancellableEdges\":2,");
    }

    private static TraceReport coverage(CancelResponse... responses) {
        SuspendPoint point = new SuspendPoint(new Frame("shop.A", "a", 1, "A.java"), "java.lang.Thread.sleep");
        return new TraceReport(
                List.of(),
                List.of(),
                List.of(),
                Arrays.stream(responses)
                        .map(response -> new SuspendPointCount(point, 1, 0, response, PointTimes.UNKNOWN))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                new Summary(0, 0, responses.length, responses.length, 0, 0));
    }

    @Test
    void namelessThreadsCanBeToldApart() throws IOException {
        Trail trail = Trail.watch()
                .virtual()
                .on("")
                .request("stage", new Target("", ""), "shop.Main.main:12")
                .callback("shop.Main", "shop.Main.main:20");
        assertThat(lines(trail, 0).get(1)).contains("\"origin\":{\"thread\":\"virtual-1\",\"virtual\":true");
        assertThat(new TaskThread(7, "", false).distinctName()).isEqualTo("thread-7");
    }

    @Test
    void everyLineIsOneObject() throws IOException {
        JsonFactory factory = new JsonFactory();
        for (String line : lines(swallowed(), 0)) {
            try (JsonParser parser = factory.createParser(line)) {
                assertThat(parser.nextToken().isStructStart()).isTrue();
                parser.skipChildren();
                assertThat(parser.nextToken()).isNull();
            }
        }
    }

    @Test
    void headerIsThereBeforeAnythingElse() throws IOException {
        StringWriter out = new StringWriter();
        try (JsonLines json = new JsonLines(out)) {
            assertThat(out.toString()).isEqualTo("{\"type\":\"header\",\"schema\":1}\n");
            json.cancellation(swallowed().report().cancellations().get(0));
            assertThat(out.toString().lines()).hasSize(2);
        }
    }
}
