package dev.cutpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutpoint.it.readme.Example;
import dev.cutpoint.it.readme.Readme;
import dev.cutpoint.it.readme.ShownOutput;
import dev.cutpoint.it.rig.CutpointJar;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The commands that the README shows do what it shows. They run in a clone as a reader would run them; {@code app.jar} there is the
 * sample that runs on every JDK.
 *
 * <p>{@code -Dcutpoint.refresh=true} writes the pieces again that differ.
 */
class ReadmeIT {
    private static final Path ROOT =
            Path.of(System.getProperty("cutpoint.root", "..")).toAbsolutePath().normalize();
    private static final Path PAGE = ROOT.resolve("README.md");
    private static final int MINUTES = 3;

    /** Runs these very tests. */
    private static final String TEST_COMMAND = "mvn verify";

    @TempDir
    private Path folder;

    @BeforeEach
    void provideTheReadersProgram() throws IOException {
        try (JarFile jar = new JarFile(CutpointJar.path().toFile());
                InputStream sample = jar.getInputStream(jar.getEntry("samples/thread-pool.jar"))) {
            Files.copy(sample, folder.resolve("app.jar"));
        }
    }

    @Test
    void commandsPrintWhatIsShown() throws Exception {
        List<Example> examples = Readme.read(PAGE).examples();

        assertThat(examples)
                .extracting(Example::command)
                .doesNotHaveDuplicates()
                .contains("./cutpoint demo");
        for (Example example : examples) {
            if (!example.command().equals(TEST_COMMAND)) {
                check(example);
            }
        }
    }

    @Test
    void theTestCommandIsWhatContinuousIntegrationRuns() throws IOException {
        assertThat(Readme.read(PAGE).examples()).extracting(Example::command).contains(TEST_COMMAND);
        assertThat(Files.readAllLines(ROOT.resolve(".ci/run")))
                .last()
                .isEqualTo("exec " + TEST_COMMAND + " </dev/null");
    }

    private void check(Example example) throws IOException, InterruptedException {
        List<String> output = run(example.command());
        ShownOutput shown = new ShownOutput(example.shown());
        if (Boolean.getBoolean("cutpoint.refresh") && !shown.agreesWith(output)) {
            Readme.read(PAGE).with(example, shown.refreshed(output)).write(PAGE);
            return;
        }
        assertThat(shown.agreesWith(output))
                .as("$ %s\n%s\n\nprints\n\n%s", example, String.join("\n", example.shown()), String.join("\n", output))
                .isTrue();
    }

    /** What it writes to standard output, then what it writes to standard error. */
    private List<String> run(String command) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", withPlaces(command))
                .directory(ROOT.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        environment(builder.environment());
        Process process = builder.start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        List<String> lines = Stream.concat(Files.readAllLines(out).stream(), Files.readAllLines(err).stream())
                .toList();
        assertThat(process.waitFor())
                .as("$ %s\n%s", command, String.join("\n", lines))
                .isZero();
        return lines;
    }

    private String withPlaces(String command) {
        return command.replace("cutpoint.jar", CutpointJar.path().toString())
                .replace("app.jar", folder.resolve("app.jar").toString())
                .replace("app.jfr", folder.resolve("app.jfr").toString())
                .replace("report.html", folder.resolve("report.html").toString());
    }

    /** The JDK that runs the tests is the one that {@code java} stands for. */
    private static void environment(Map<String, String> variables) {
        String home = System.getProperty("java.home");
        variables.keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        variables.put("JAVA_HOME", home);
        variables.put("PATH", Path.of(home, "bin") + ":" + variables.getOrDefault("PATH", "/usr/bin:/bin"));
        variables.put("COLUMNS", "100");
    }
}
