package dev.cutpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import app.points.Exits;
import dev.cutpoint.it.rig.CutpointJar;
import dev.cutpoint.it.rig.FinishedJvm;
import dev.cutpoint.it.rig.ForkedJvm;
import dev.cutpoint.it.rig.JdkInstallation;
import dev.cutpoint.it.rig.JdkInstallations;
import dev.cutpoint.it.rig.OnEveryJdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

        assertThat(points(coverage(recording, "--all").out()))
                .containsExactly(
                        "app.points.Exits",
                        "work:39 BlockingQueue.put 3 never",
                        "work:42 BlockingQueue.take 3 never",
                        "work:44 ReentrantLock.lock 1 deaf",
                        "read:55 CountDownLatch.await 1 never",
                        "read:57 Thread.join 1 never",
                        "readLetter:63 Exits$Letters.take 0 1",
                        "rest:70 TimeUnit.sleep 0 never",
                        "7 suspend points: 6 reached, 1 of 6 cancelled edges taken (16.7 %)");
    }

    @Test
    void recordingsOfSeveralRunsAreAddedUp() throws Exception {
        Path first = record(JdkInstallations.newest(), "diagnose");
        Path second = Files.copy(first, folder.resolve("second.jfr"));

        assertThat(points(coverage(first, second.toString()).out()))
                .contains("work:39 BlockingQueue.put 6 never", "readLetter:63 Exits$Letters.take 0 2");
    }

    @Test
    void tooLittleIsAnExitCode() throws Exception {
        Path recording = record(JdkInstallations.newest(), "diagnose");

        assertThat(coverage(recording, "--fail-under", "16").exit()).isZero();
        assertThat(coverage(recording, "--fail-under", "17").exit()).isEqualTo(3);
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
        assertThat(later.out()).contains("new and untested: Exits.work(Exits.java:39)");
    }

    @Test
    void watchKnowsTheOnesAloneThatWereCancelled() throws Exception {
        assertThat(points(coverage(record(JdkInstallations.newest(), "watch")).out()))
                .contains("readLetter:63 ArrayBlockingQueue.take 0 1")
                .noneMatch(line -> line.contains("rest"));
    }

    private Path record(JdkInstallation jdk, String profile) throws IOException, InterruptedException {
        FinishedJvm jvm = ForkedJvm.on(jdk, folder)
                .agent("profile=" + profile)
                .main(Exits.class)
                .run();
        assertThat(jvm.out()).containsExactly("worked", "no letter", "done");
        assertThat(jvm.ownErr()).isEmpty();
        return jvm.recording().orElseThrow();
    }

    private FinishedJvm coverage(Path recording, String... options) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("coverage", "--include", "app.points.*"));
        arguments.addAll(List.of(options));
        arguments.add(recording.toString());
        return ForkedJvm.on(JdkInstallations.newest(), folder)
                .jar(CutpointJar.path(), arguments.toArray(String[]::new))
                .run();
    }

    /** The lines from the first class on, with single spaces. */
    private static List<String> points(List<String> out) {
        return out.stream()
                .dropWhile(line -> !line.startsWith("suspend point"))
                .skip(1)
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
