package dev.cutpoint.it;

import static dev.cutpoint.it.rig.CoverageReport.points;
import static org.assertj.core.api.Assertions.assertThat;

import app.points.HiddenClasses;
import dev.cutpoint.it.rig.CoverageReport;
import dev.cutpoint.it.rig.FinishedJvm;
import dev.cutpoint.it.rig.ForkedJvm;
import dev.cutpoint.it.rig.JdkInstallation;
import dev.cutpoint.it.rig.OnEveryJdk;
import dev.cutpoint.it.rig.Report;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/**
 * The VM shows a hidden class to no agent and leaves its frames out of stacks. So it cannot be woven or counted as skipped; what it waits in
 * is told of the place that called it.
 */
class HiddenClassesIT {
    @TempDir
    private Path folder;

    @OnEveryJdk
    void runUnharmedAndTheirWaitsAreTheirCallers(JdkInstallation jdk) throws Exception {
        FinishedJvm jvm = ForkedJvm.on(jdk, folder)
                .agent("profile=diagnose")
                .main(HiddenClasses.class)
                .run();

        assertThat(jvm.out()).containsExactly("null", "not delivered", "done, hidden");
        assertThat(jvm.ownErr()).isEmpty();
        Path recording = jvm.recording().orElseThrow();
        assertThat(points(CoverageReport.of(recording, folder, "--all")))
                .containsExactly(
                        "app.points.HiddenClasses",
                        "main:18 CountDownLatch.await 1 never",
                        "main:20 Thread.join 1 never",
                        "carry:26 SynchronousQueue.take 0 1",
                        "3 suspend points: 3 reached, 1 of 3 cancelled edges taken (33.3 %)");
        assertThat(Report.of(recording).lines()).anyMatch(line -> line.matches(" *outcome +ended .*"));
    }
}
