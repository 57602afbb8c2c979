package dev.cutpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import app.pools.ConnectionPools;
import app.pools.JettyPools;
import app.pools.TomcatPools;
import dev.cutpoint.it.rig.FinishedJvm;
import dev.cutpoint.it.rig.ForkedJvm;
import dev.cutpoint.it.rig.JdkInstallation;
import dev.cutpoint.it.rig.JdkInstallations;
import dev.cutpoint.it.rig.JsonReport;
import dev.cutpoint.it.rig.OnEveryJdk;
import dev.cutpoint.it.rig.ProgramClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The pools of servers and of connections are resized, given up on and shut down, and there is nothing to be found in it. */
class HealthyPoolsIT {
    /** Thresholds so short that what is merely slow would be found. */
    private static final String DIAGNOSE = "profile=diagnose,slow-threshold=300ms,deaf-threshold=300ms";

    @TempDir
    private Path folder;

    @OnEveryJdk
    void tomcatIsSilent(JdkInstallation jdk) throws Exception {
        assertSilent(jdk, TomcatPools.class);
    }

    @OnEveryJdk
    void jettyIsSilent(JdkInstallation jdk) throws Exception {
        assertSilent(jdk, JettyPools.class);
    }

    @OnEveryJdk
    void hikariIsSilent(JdkInstallation jdk) throws Exception {
        assertSilent(jdk, ConnectionPools.class);
    }

    private void assertSilent(JdkInstallation jdk, Class<?> program) throws Exception {
        FinishedJvm alone = on(jdk, program, "alone").run();
        assertThat(alone.exit()).isZero();
        assertSilent(alone, on(jdk, program, "diagnose").agent(DIAGNOSE).run());
        if (jdk.equals(JdkInstallations.newest())) {
            assertSilent(alone, on(jdk, program, "watch").agent("profile=watch").run());
        }
    }

    private void assertSilent(FinishedJvm alone, FinishedJvm with) throws Exception {
        JsonReport report = JsonReport.ofRecording(with, Files.createTempDirectory(folder, "report"));

        assertThat(with).usingRecursiveComparison().ignoringFields("recording").isEqualTo(alone);
        assertThat(report.findings()).isEmpty();
        assertThat(report.cancellations()).as("what was asked for there").isNotEmpty();
        assertThat(report.summary().get("dropped").asLong()).isZero();
    }

    private ForkedJvm on(JdkInstallation jdk, Class<?> program, String run) throws IOException {
        return ForkedJvm.on(jdk, Files.createDirectory(folder.resolve(run)))
                .classPath(ProgramClasses.placeOf(program), ProgramClasses.libraries())
                .main(program);
    }
}
