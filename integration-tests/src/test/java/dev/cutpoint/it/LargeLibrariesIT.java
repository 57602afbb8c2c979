package dev.cutpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import app.libraries.LinkedClasses;
import dev.cutpoint.it.rig.FinishedJvm;
import dev.cutpoint.it.rig.ForkedJvm;
import dev.cutpoint.it.rig.JdkInstallation;
import dev.cutpoint.it.rig.ProgramClasses;
import dev.cutpoint.it.rig.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The VM, told to verify everything, takes every class of large libraries that it takes without the agent. */
@Tag("stress")
class LargeLibrariesIT {
    private static final Path LIBRARIES = Path.of(System.getProperty("cutpoint.large-libraries"));

    /** What its flight recorder makes of {@code ThreadSleepEvent} does not verify, with or without the agent; there is no recording then. */
    private static final String REFUSED_BY_JDK_21 = "JVMTI_ERROR_FAILS_VERIFICATION";

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.cutpoint.it.rig.JdkInstallations#all")
    void noClassIsRefusedBecauseItIsWoven(JdkInstallation jdk) throws Exception {
        FinishedJvm alone = on(jdk, "alone").run();
        FinishedJvm woven = on(jdk, "woven").agent("profile=diagnose").run();

        assertThat(woven.out()).isEqualTo(alone.out());
        assertThat(woven.ownErr()).allMatch(line -> line.contains(REFUSED_BY_JDK_21));
        assertThat(woven.exit()).isZero();
        assertThat(woven.out()).last().asString().matches("linked \\d{5} with methods \\d{6}");
        if (woven.ownErr().isEmpty()) {
            assertThat(Report.of(woven.recording().orElseThrow()).lines())
                    .filteredOn(line -> line.startsWith("skipped:"))
                    .allMatch(line -> line.contains("class file was not found") || line.contains("method reference"));
        }
    }

    private ForkedJvm on(JdkInstallation jdk, String run) throws IOException {
        return ForkedJvm.on(jdk, Files.createDirectory(folder.resolve(run)))
                .timeout(Duration.ofMinutes(5))
                .jvmOptions("-Xverify:all")
                .classPath(ProgramClasses.placeOf(LinkedClasses.class), LIBRARIES.resolve("*"))
                .main(LinkedClasses.class);
    }
}
