package dev.cutpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import app.plain.CancelledTask;
import dev.cutpoint.it.rig.ChangedJar;
import dev.cutpoint.it.rig.FinishedJvm;
import dev.cutpoint.it.rig.ForkedJvm;
import dev.cutpoint.it.rig.JdkInstallation;
import dev.cutpoint.it.rig.JdkInstallations;
import dev.cutpoint.it.rig.OnEveryJdk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong in the agent's start, the application runs, and one line says what it was. */
class DamagedJarIT {
    private static final String START = "agent/dev/cutpoint/instrument/AgentStart.classdata";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                START,
                "agent/org/objectweb/asm/ClassReader.classdata",
                "agent/dev/cutpoint/options/AgentOptions.classdata",
                "agent/dev/cutpoint/instrument/AgentTransformer.classdata",
                "bootstrap/dev/cutpoint/bootstrap/Doorway.classdata",
            })
    void aMissingClassLeavesTheApplicationRunning(String entry) throws Exception {
        assertRuns(JdkInstallations.newest(), entry, false);
    }

    @OnEveryJdk
    void aBrokenClassLeavesTheApplicationRunning(JdkInstallation jdk) throws Exception {
        assertRuns(jdk, START, true);
    }

    private void assertRuns(JdkInstallation jdk, String entry, boolean broken) throws Exception {
        FinishedJvm jvm = ForkedJvm.on(jdk, folder)
                .javaAgent(damaged(entry, broken), "profile=diagnose")
                .main(CancelledTask.class)
                .run();

        assertThat(jvm.out()).containsExactly("cancelled true, handled");
        assertThat(jvm.exit()).isZero();
        assertThat(jvm.err())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("cutpoint: ")
                .contains("without");
    }

    private Path damaged(String entry, boolean broken) throws IOException {
        Optional<byte[]> content = broken ? Optional.of(new byte[] {1, 2, 3}) : Optional.empty();
        return ChangedJar.make(folder.resolve("damaged.jar"), entry, original -> content);
    }
}
