package dev.cutpoint.it;

import static dev.cutpoint.it.rig.CoverageReport.points;
import static org.assertj.core.api.Assertions.assertThat;

import app.points.Exits;
import app.points.Refunds;
import dev.cutpoint.it.rig.CoverageReport;
import dev.cutpoint.it.rig.FinishedJvm;
import dev.cutpoint.it.rig.ForkedJvm;
import dev.cutpoint.it.rig.JdkInstallation;
import dev.cutpoint.it.rig.JdkInstallations;
import dev.cutpoint.it.rig.OnEveryJdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code coverage} tells of every place in the program's classes where it can wait, and of both its exits. */
class CoverageIT {
    @TempDir
    private Path folder;

    @OnEveryJdk
    void everySuspendPointIsToldWithBothItsExits(JdkInstallation jdk) throws Exception {
        Path recording = record(jdk, "diagnose");

        assertThat(points(coverage(recording, "--all")))
                .containsExactly(
                        "app.points.Exits",
                        "work:40 BlockingQueue.put 3 never",
                        "work:43 BlockingQueue.take 3 never",
                        "work:45 ReentrantLock.lock 1 deaf",
                        "read:56 CountDownLatch.await 1 never",
                        "read:58 Thread.join 1 never",
                        "readLetter:64 Exits$Letters.take 0 1",
                        "rest:71 TimeUnit.sleep 0 never",
                        "app.points.Orders",
                        "bill:24 CompletableFuture.thenApply 1 1",
                        "bill:24 CompletableFuture.thenApplyAsync 1 1",
                        "answer:28 CompletionStage.handle 2 1",
                        "answer:30 CompletableFuture.join 3 deaf",
                        "11 suspend points: 10 reached, 4 of 9 cancelled edges taken (44.4 %)");
    }

    /** The stage ends with a value, and with one that was made up because its source was cancelled. */
    @OnEveryJdk
    void aStageThatMakesUpForACancellationIsCancelled(JdkInstallation jdk) throws Exception {
        FinishedJvm jvm = ForkedJvm.on(jdk, folder)
                .agent("profile=diagnose")
                .main(Refunds.class)
                .run();
        String refunds = "refund, refund, refund, refund";

        assertThat(jvm.out()).containsExactly("book, book, book, book", refunds, refunds, "done");
        assertThat(points(coverage(jvm.recording().orElseThrow(), "--all")))
                .contains(
                        "before:35 CompletableFuture.exceptionallyCompose 2 1",
                        "slowly:39 CompletableFuture.exceptionallyComposeAsync 2 1",
                        "after:43 CompletableFuture.exceptionallyCompose 2 1",
                        "elsewhere:47 CompletableFuture.exceptionallyComposeAsync 2 1");
    }

    @Test
    void recordingsOfSeveralRunsAreAddedUp() throws Exception {
        Path first = record(JdkInstallations.newest(), "diagnose");
        Path second = Files.copy(first, folder.resolve("second.jfr"));

        assertThat(points(coverage(first, second.toString())))
                .contains("work:40 BlockingQueue.put 6 never", "readLetter:64 Exits$Letters.take 0 2");
    }

    @Test
    void tooLittleIsAnExitCode() throws Exception {
        Path recording = record(JdkInstallations.newest(), "diagnose");

        assertThat(coverage(recording, "--fail-under", "44").exit()).isZero();
        FinishedJvm tooLittle = coverage(recording, "--fail-under", "45");
        assertThat(tooLittle.exit()).isEqualTo(3);
        assertThat(tooLittle.ownErr())
                .singleElement()
                .asString()
                .contains(" % of the cancelled edges were taken", "asks for 45 %");
    }

    @Test
    void gateOverNothingIsNotPassed() throws Exception {
        Path recording = record(JdkInstallations.newest(), "diagnose");
        Path baseline = folder.resolve("baseline.txt");

        FinishedJvm written = coverage(recording, "--exclude", "app.*", "--write-baseline", baseline.toString());
        assertThat(written.exit()).as("no gate").isZero();
        for (List<String> gate : List.of(List.of("--fail-under", "1"), List.of("--baseline", baseline.toString()))) {
            FinishedJvm judged = coverage(recording, "--exclude", "app.*", gate.get(0), gate.get(1));
            assertThat(judged.exit()).isEqualTo(3);
            assertThat(judged.ownErr()).singleElement().asString().contains("leave no suspend point to judge");
        }
    }

    @Test
    void onlyWhatIsNewFailsBesideABaseline() throws Exception {
        Path recording = record(JdkInstallations.newest(), "diagnose");
        Path baseline = folder.resolve("baseline.txt");

        assertThat(coverage(recording, "--write-baseline", baseline.toString()).exit())
                .isZero();
        assertThat(coverage(recording, "--baseline", baseline.toString()).exit())
                .isZero();
        List<String> accepted = Files.readAllLines(baseline);
        assertThat(accepted).contains("app.points.Exits.work java.util.concurrent.BlockingQueue.put 1");
        Files.write(
                baseline,
                accepted.stream().filter(line -> !line.contains("put")).toList());
        FinishedJvm later = coverage(recording, "--baseline", baseline.toString());
        assertThat(later.exit()).isEqualTo(3);
        assertThat(later.out()).contains("new and untested: Exits.work(Exits.java:40) BlockingQueue.put");
        assertThat(later.ownErr()).containsExactly("cutpoint: 1 suspend point is new and untested");
    }

    @Test
    void watchKnowsTheOnesAloneThatWereCancelled() throws Exception {
        assertThat(points(coverage(record(JdkInstallations.newest(), "watch"))))
                .contains("readLetter:64 ArrayBlockingQueue.take 0 1")
                .noneMatch(line -> line.contains("rest"));
    }

    private Path record(JdkInstallation jdk, String profile) throws IOException, InterruptedException {
        FinishedJvm jvm = ForkedJvm.on(jdk, folder)
                .agent("profile=" + profile)
                .main(Exits.class)
                .run();
        assertThat(jvm.out()).containsExactly("worked", "no letter", "book billed and sent, withdrawn, failed", "done");
        assertThat(jvm.ownErr()).isEmpty();
        return jvm.recording().orElseThrow();
    }

    private FinishedJvm coverage(Path recording, String... options) throws IOException, InterruptedException {
        return CoverageReport.of(recording, folder, options);
    }
}
