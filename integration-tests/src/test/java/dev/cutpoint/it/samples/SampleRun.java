package dev.cutpoint.it.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutpoint.it.rig.CutpointJar;
import dev.cutpoint.it.rig.FinishedJvm;
import dev.cutpoint.it.rig.ForkedJvm;
import dev.cutpoint.it.rig.JdkInstallation;
import dev.cutpoint.it.rig.JdkInstallations;
import dev.cutpoint.it.rig.JsonReport;
import java.nio.file.Path;
import java.util.List;

/**
 * What {@code cutpoint demo} shows of a sample.
 *
 * @param printed the lines of traces, findings and numbers, apart from what the sample itself says
 * @param report the same as JSON
 */
record SampleRun(List<String> printed, JsonReport report) {

    /** In a terminal so wide that no line is broken. */
    static SampleRun of(Sample sample, JdkInstallation jdk, Path folder) throws Exception {
        Path json = folder.resolve("report.json");
        FinishedJvm demo = ForkedJvm.on(JdkInstallations.newest(), folder)
                .jar(
                        CutpointJar.path(),
                        "demo",
                        sample.toString(),
                        "--java",
                        jdk.home().toString(),
                        "--json",
                        json.toString())
                .environment("COLUMNS", "400")
                .run();
        assertThat(demo.exit()).as("%s", demo.err()).isZero();
        return new SampleRun(demo.err(), JsonReport.read(json));
    }
}
