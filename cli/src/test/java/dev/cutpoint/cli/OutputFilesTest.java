package dev.cutpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read survives, whatever name an output option has for it. */
class OutputFilesTest {
    private static final String CONTENT = "a recording";

    @TempDir
    private Path folder;

    private Path recording;

    @BeforeEach
    void record() throws IOException {
        recording = Files.writeString(folder.resolve("app.jfr"), CONTENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--json", "--html", "--write-baseline"})
    void inputIsNotOverwritten(String option) throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), recording);
        Path hardLink = Files.createLink(folder.resolve("hard"), recording);

        for (Path name :
                new Path[] {recording, folder.resolve("../" + folder.getFileName() + "/app.jfr"), link, hardLink}) {
            assertRefused("would overwrite what is read", "coverage", recording.toString(), option, name.toString());
        }
    }

    @Test
    void recordingInAFolderThatIsReadIsNotOverwritten() throws IOException {
        assertRefused("would overwrite", "report", folder.toString(), "--json", recording.toString());
    }

    @Test
    void baselineIsNotOverwrittenByAReport() throws IOException {
        String baseline = recording.toString();
        assertRefused("would overwrite", "coverage", "other.jfr", "--baseline", baseline, "--json", baseline);
    }

    @Test
    void baselineMayBeWrittenAnew() {
        String baseline = recording.toString();
        TestEnvironment user = new TestEnvironment();

        assertThat(user.run("coverage", "none.jfr", "--baseline", baseline, "--write-baseline", baseline))
                .as("that there is no recording")
                .isEqualTo(4);
    }

    @Test
    void twoOutputsAreTwoFiles() throws IOException {
        Files.createSymbolicLink(folder.resolve("also"), folder);
        String file = folder.resolve("new").toString();
        String same = folder.resolve("also/new").toString();

        assertRefused("--json and --html name the same place", "report", "x.jfr", "--json", file, "--html", same);
        assertRefused(
                "--write-baseline and --json name the same place",
                "coverage",
                "x.jfr",
                "--json",
                file,
                "--write-baseline",
                same);
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void nothingIsWrittenBeforeStandardOutputIsNamedTwice() throws IOException {
        assertRefused("--json and --html name the same place", "report", "x.jfr", "--json", "-", "--html", "-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--json", "--html", "--write-baseline"})
    void emptyNameIsNoFile(String option) throws IOException {
        assertRefused(option + " '' names no file", "coverage", "x.jfr", option, "");
    }

    @Test
    void nullDeviceTakesAll() {
        TestEnvironment user = new TestEnvironment();

        assertThat(user.run("report", "none.jfr", "--json", "/dev/null", "--html", "/dev/null"))
                .as("that there is no recording")
                .isEqualTo(4);
    }

    private void assertRefused(String complaint, String... command) throws IOException {
        TestEnvironment user = new TestEnvironment();

        assertThat(user.run(command)).isEqualTo(Exit.USAGE);
        assertThat(user.out()).isEmpty();
        assertThat(user.err()).startsWith("cutpoint: ").contains(complaint);
        assertThat(user.err().lines()).hasSize(1);
        assertThat(recording).hasContent(CONTENT);
    }
}
