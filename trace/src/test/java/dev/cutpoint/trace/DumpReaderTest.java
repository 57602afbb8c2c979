package dev.cutpoint.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jdk.jfr.Event;
import jdk.jfr.Name;
import jdk.jfr.Recording;
import jdk.jfr.StackTrace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DumpReaderTest {

    private static final String SYNCHRONIZED = "synchronized";
    private static final String ENTER = "shop.Larder|enter|57|Larder.java\nshop.Main|run|9|Main.java\n";
    private static final String CLEAN = "java.lang.Thread|sleep|500|Thread.java\nshop.Cook|clean|31|Cook.java\n";

    @TempDir
    private Path folder;

    @Name("dev.cutpoint.Dump")
    @StackTrace(false)
    static final class DumpEvent extends Event {
        long pid = 42;
        String profile = "diagnose";
        boolean everyVirtual = true;
    }

    @Name("dev.cutpoint.WaitingTasks")
    @StackTrace(false)
    static final class WaitingEvent extends Event {
        long tasks = 1;
        String state = "BLOCKED";
        String names = "7|platform|cook";
        String frames = ENTER;
        String holders = "1|platform|main";
    }

    @Name("dev.cutpoint.PendingStages")
    @StackTrace(false)
    static final class StagesEvent extends Event {
        String className = "shop.Cook";
        String file = "Cook.java";
        long stages;
        String point;
        long oldestNanos;
    }

    @Name("dev.cutpoint.CancellingTask")
    @StackTrace(false)
    static final class CancellingEvent extends Event {
        String kind = "interrupt";
        String origin = "main";
        String target = "java.lang.Thread";
        String name = "7|platform|cook";
        String state = "TIMED_WAITING";
        String frames = CLEAN;
    }

    private WaitingDump dump(ApplicationCode application, Event... events) throws IOException {
        Path file = folder.resolve("dump.jfr");
        try (Recording recording = new Recording()) {
            recording.setDestination(file);
            recording.start();
            for (Event each : events) {
                each.commit();
            }
            new DumpEvent().commit();
        }
        return DumpReader.read(file, application);
    }

    private static StagesEvent stages(int line, String method, long stages, long oldestNanos) {
        StagesEvent event = new StagesEvent();
        event.point = "make()V|" + line + "|java.util.concurrent.CompletableFuture." + method + "|skips|";
        event.stages = stages;
        event.oldestNanos = oldestNanos;
        return event;
    }

    private static CancellingEvent cancelling(String state, String frames) {
        CancellingEvent event = new CancellingEvent();
        event.state = state;
        event.frames = frames;
        return event;
    }

    private static String text(WaitingDump dump, int width) {
        return new DumpText(Style.PLAIN, width, false).render(dump);
    }

    @Test
    void whoWaitsForAMonitorWaitsInApplicationCode() throws IOException {
        WaitingDump dump = dump(ApplicationCode.ALL, new WaitingEvent());

        assertThat(dump.elsewhere()).isZero();
        assertThat(dump.points()).singleElement().satisfies(point -> {
            assertThat(point.at().callee()).isEqualTo(SYNCHRONIZED);
            assertThat(point.at().at().line()).isEqualTo(57);
            assertThat(point.holders()).extracting(TaskThread::name).containsExactly("main");
        });
        assertThat(text(dump, 80)).contains("held by main\n");
    }

    @Test
    void synchronizedMethodOfTheJdkIsTheCallee() throws IOException {
        WaitingEvent event = new WaitingEvent();
        event.frames = "java.util.Vector|add|700|Vector.java\n" + ENTER;

        assertThat(dump(ApplicationCode.ALL, event).points())
                .singleElement()
                .extracting(point -> point.at().callee())
                .isEqualTo("java.util.Vector.add");
    }

    @Test
    void cancellingTaskMayWaitForAMonitorToo() throws IOException {
        WaitingDump dump = dump(ApplicationCode.ALL, cancelling("BLOCKED", ENTER));

        assertThat(dump.cancelling().get(0).point().orElseThrow().callee()).isEqualTo(SYNCHRONIZED);
    }

    @Test
    void stagesOfOnePlaceAreOneLine() throws IOException {
        WaitingDump dump = dump(
                ApplicationCode.ALL,
                stages(49, "thenApply", 1, 5),
                stages(49, "thenApply", 2, 9),
                stages(49, "thenAccept", 1, 1));

        assertThat(dump.stages()).extracting(WaitingDump.Stages::stages).containsExactly(3L, 1L);
        assertThat(dump.stages().get(0).oldest()).isEqualTo(Duration.ofNanos(9));
    }

    @Test
    void cancellingTasksOfCodeThatIsLeftOutAreCountedOnly() throws IOException {
        ApplicationCode bank = new ApplicationCode(List.of("bank.*"), List.of());
        WaitingDump dump = dump(bank, cancelling("TIMED_WAITING", CLEAN), cancelling("WAITING", ""));

        assertThat(dump.cancelling()).as("one is in no code").hasSize(1);
        assertThat(dump.cancellingElsewhere()).isEqualTo(1);
        assertThat(text(dump, 80))
                .contains("1 more are cancelling in code that is left out")
                .doesNotContain("clean");
        StringWriter json = new StringWriter();
        try (JsonLines lines = new JsonLines(json)) {
            lines.dump(dump, 0);
        }
        assertThat(json.toString()).contains("\"cancelling\":1,\"cancellingOutside\":1,");
    }

    @Test
    void cancellingTaskStandsInTheCodeThatIsLookedAt() throws IOException {
        ApplicationCode main = new ApplicationCode(List.of("shop.Main"), List.of());
        WaitingDump dump = dump(main, cancelling("TIMED_WAITING", CLEAN + "shop.Main|run|9|Main.java\n"));

        assertThat(text(dump, 80)).contains("Cook.clean").containsPattern("stands at +Cook.clean +Main.run");
    }

    @Test
    void linesKeepToTheWidth() throws IOException {
        WaitingEvent event = new WaitingEvent();
        event.tasks = 9;
        event.names = "1|platform|the first of the threads with long names\n"
                .repeat(3)
                .strip();
        event.holders = "1|platform|" + "holder ".repeat(20).strip();

        ApplicationCode larder = new ApplicationCode(List.of("shop.Larder"), List.of());
        WaitingDump dump = dump(larder, event, cancelling("WAITING", CLEAN));
        for (int width : new int[] {60, 80}) {
            assertThat(text(dump, width).lines()).allMatch(line -> line.length() <= width);
        }
    }
}
