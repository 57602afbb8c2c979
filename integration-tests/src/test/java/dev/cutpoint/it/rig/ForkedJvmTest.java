package dev.cutpoint.it.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForkedJvmTest {
    @TempDir
    private Path folder;

    @OnEveryJdk
    void tellsExitAndOutputOfTheJdkThatWasAskedFor(JdkInstallation jdk) throws Exception {
        FinishedJvm jvm = ForkedJvm.on(jdk, folder)
                .main(RigProgram.class, "echo")
                .stdin("spoken")
                .run();

        assertThat(jvm.exit()).isEqualTo(7);
        assertThat(jvm.out()).containsExactly("spoken");
        assertThat(jvm.err()).containsExactly("feature " + jdk.feature());
        assertThat(jvm.recording()).isEmpty();
    }

    @Test
    void hasTheEnvironmentThatTheTestGaveItAndNoOptionsOfOthers() throws Exception {
        FinishedJvm jvm = ForkedJvm.on(JdkInstallations.newest(), folder)
                .environment("RIG", "set")
                .jvmOptions("-Drig=passed")
                .main(RigProgram.class, "environment")
                .run();

        assertThat(jvm.out()).containsExactly("null set passed");
    }

    @Test
    void isDestroyedAndShownWhenItTakesTooLong() throws Exception {
        RunningJvm jvm = ForkedJvm.on(JdkInstallations.newest(), folder)
                .timeout(Duration.ofSeconds(3))
                .main(RigProgram.class, "hang")
                .start();
        try (jvm) {
            jvm.awaitLine("hanging");

            assertThatThrownBy(jvm::await)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("still running")
                    .hasMessageContaining("stdout: [hanging]")
                    .hasMessageContaining("RigProgram.main");
        }
        assertThat(ProcessHandle.of(jvm.pid()).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void aLineThatNeverComesFailsTheTestThatWaitsForIt() throws Exception {
        RunningJvm jvm = ForkedJvm.on(JdkInstallations.newest(), folder)
                .main(RigProgram.class, "environment")
                .start();
        try (jvm) {
            assertThatThrownBy(() -> jvm.awaitLine("ready"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("ended without the line 'ready'");
        }
    }
}
