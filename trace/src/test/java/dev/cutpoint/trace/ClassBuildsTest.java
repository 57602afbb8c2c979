package dev.cutpoint.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClassBuildsTest {
    private static final long OLD = 1;
    private static final long NEW = 2;

    private final Analysis analysis = new Analysis(ApplicationCode.ALL);

    @Test
    void pointsOfAnOlderBuildAreThoseOfTheNewestThatStandInTheSamePlaceOfTheMethod() {
        record(2_000, NEW, point("fill", 22, "take"), point("fill", 25, "take"), point("fill", 27, "put"));
        record(1_000, OLD, point("fill", 12, "take"), point("fill", 15, "take"));

        assertThat(lines()).containsExactly("22 take 2", "25 take 4", "27 put 3");
        assertThat(analysis.report().notes())
                .containsExactly("shop.Shelf is recorded in several builds; counted by the newest, which has every"
                        + " suspend point of the older ones.");
    }

    @Test
    void whatTheNewestBuildDoesNotHaveIsLeftOutAndSaid() {
        record(1_000, OLD, point("fill", 12, "take"), point("sort", 15, "take"));
        record(2_000, NEW, point("fill", 22, "take"));

        assertThat(lines()).containsExactly("22 take 2");
        assertThat(analysis.report().notes())
                .containsExactly("shop.Shelf is recorded in several builds; counted by the newest, without what it"
                        + " does not have: Shelf.sort:15 BlockingQueue.take.");
    }

    @Test
    void theSameBuildIsAddedUpWithoutAWord() {
        record(1_000, OLD, point("fill", 12, "take"));
        record(2_000, OLD, point("fill", 12, "take"));

        assertThat(lines()).containsExactly("12 take 2");
        assertThat(analysis.report().notes()).isEmpty();
    }

    /** In {@code watch} the callee is what a stack shows. */
    @Test
    void whatAJvmSawThatDidNotLookAtTheCodeIsCountedByTheNamesOfTheCode() {
        record(1_000, OLD, point("fill", 12, "take"));
        CancellationAssembler watching = analysis.addJvm();
        JvmSession session = new JvmSession(2, "25", "", "watch", Thresholds.DEFAULT);
        watching.accept(new Fact.Session(0, 3_000 * 1_000_000L, session, 0));
        SuspendPoint seen = new SuspendPoint(
                point("fill", 12, "take").point().at(), "java.util.concurrent.LinkedBlockingQueue.take");
        watching.accept(new Fact.Waited(1, 0, 5, false, seen, false));

        assertThat(lines()).containsExactly("12 take 2");
    }

    /** The first point is counted once, the second twice, and so on. */
    private void record(long millis, long hash, CodePoint... points) {
        CancellationAssembler jvm = analysis.addJvm();
        JvmSession session = new JvmSession(1, "25", "", "diagnose", Thresholds.DEFAULT);
        jvm.accept(new Fact.Session(0, millis * 1_000_000, session, 0));
        List<CodeCount> counts = Stream.iterate(1, count -> count + 1)
                .limit(points.length)
                .map(count -> new CodeCount(count, 0, 0, 0))
                .toList();
        jvm.accept(new Fact.KnownPoints("shop.Shelf", hash, List.of(points), counts));
    }

    private List<String> lines() {
        return analysis.report().suspendPoints().stream()
                .map(point -> point.at().at().line() + " "
                        + point.at().callee().substring(point.at().callee().lastIndexOf('.') + 1) + " "
                        + point.resumed())
                .toList();
    }

    private static CodePoint point(String method, int line, String callee) {
        Frame at = new Frame("shop.Shelf", method, line, "Shelf.java");
        return new CodePoint(
                new SuspendPoint(at, "java.util.concurrent.BlockingQueue." + callee), CancelResponse.THROWS, false);
    }
}
