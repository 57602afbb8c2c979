package dev.cutpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cutpoint.options.AgentOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchTest {
    private static final Path JAR = Path.of("/opt/cutpoint.jar");

    @TempDir
    private Path folder;

    @Test
    void aJavaCommandGetsAnArgumentAndNoVariable() throws IOException {
        Path java = jdk("21.0.2", "java.base jdk.jfr");

        Launch launch = launch(java.toString(), "-jar", "app.jar");

        assertThat(launch.command())
                .containsExactly(java.toString(), "-javaagent:/opt/cutpoint.jar=", "-jar", "app.jar");
        assertThat(launch.variables()).isEmpty();
        assertThat(launch.untraced()).isEmpty();
    }

    @Test
    void anOlderJavaRunsWithoutTheAgent() throws IOException {
        Path java = jdk("11.0.22", "java.base jdk.jfr");

        Launch launch = launch(java.toString(), "-jar", "app.jar");

        assertThat(launch.command()).containsExactly(java.toString(), "-jar", "app.jar");
        assertThat(launch.untraced())
                .hasValueSatisfying(why ->
                        assertThat(why).contains("is Java 11, Java 17 or later is needed", "runs without the agent"));
    }

    @Test
    void aJavaWithoutTheRecorderRunsWithoutTheAgent() throws IOException {
        Path java = jdk("21.0.2", "java.base java.logging");

        assertThat(launch(java.toString(), "-version").untraced())
                .hasValueSatisfying(why -> assertThat(why).contains("has no jdk.jfr module"));
    }

    @Test
    void anyOtherCommandIsLeftAsItIsAndGetsTheVariable() throws IOException {
        executable(folder.resolve("build.sh"));

        Launch launch =
                launch(Map.of("PATH", "/absent:" + folder, "JAVA_TOOL_OPTIONS", "-Xmx1g"), "build.sh", "-m", "x");

        assertThat(launch.command()).containsExactly("build.sh", "-m", "x");
        assertThat(launch.variables())
                .containsExactly(Map.entry("JAVA_TOOL_OPTIONS", "-Xmx1g -javaagent:/opt/cutpoint.jar="));
    }

    @Test
    void aCommandThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> launch("no-such-command"))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("'no-such-command'");
    }

    @Test
    void aFileThatCannotBeExecutedIsNoCommand() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "java");

        assertThatThrownBy(() -> launch(text.toString())).isInstanceOf(CommandFailure.class);
    }

    private Launch launch(String... command) {
        return launch(Map.of("PATH", ""), command);
    }

    private static Launch launch(Map<String, String> variables, String... command) {
        Environment environment = new TestEnvironment(variables, Terminal.NONE).environment();
        return Launch.of(List.of(command), JAR, AgentOptions.defaults(), environment);
    }

    private Path jdk(String version, String modules) throws IOException {
        Path home = Files.createDirectories(folder.resolve("jdk"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\nMODULES=\"" + modules + "\"\n");
        return executable(Files.createDirectories(home.resolve("bin")).resolve("java"));
    }

    private static Path executable(Path file) throws IOException {
        return Files.createFile(
                file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    }
}
