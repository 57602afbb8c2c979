package dev.cutpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cutpoint.trace.Coverage;
import dev.cutpoint.trace.Finding;
import dev.cutpoint.trace.Frame;
import dev.cutpoint.trace.Severity;
import dev.cutpoint.trace.Summary;
import dev.cutpoint.trace.TraceReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What is said of files that cannot be read or written is true, and what is written is whole. */
class FileTroubleTest {
    @TempDir
    private Path folder;

    private final TestEnvironment user = new TestEnvironment();

    @Test
    void absentFolderAndFolderThatTakesNoFilesAreToldApart() {
        assertThat(CommandFailure.reason(
                        new NoSuchFileException(folder.resolve("gone/x").toString())))
                .isEqualTo("its folder does not exist");
        assertThat(CommandFailure.reason(
                        new NoSuchFileException(folder.resolve("x").toString())))
                .isEqualTo("no file can be made in " + folder);
    }

    @Test
    void absentFileCannotBeRead() {
        assertThat(CommandFailure.reasonNotRead(
                        new NoSuchFileException(folder.resolve("x").toString())))
                .isEqualTo("it does not exist");
    }

    @Test
    void halfACharacterLeavesTheReportWhole() throws IOException {
        Path file = folder.resolve("report.json");
        JsonReport json = JsonReport.open(Optional.of(file.toString()), user.environment());
        json.write(report("half \ud83d name"), 0);

        assertThat(Files.readString(file, StandardCharsets.UTF_8))
                .contains("half ? name")
                .endsWith("\"exit\":0}\n");
    }

    @Test
    void baselineThatIsNotThereIsSaidToBeSo() {
        assertBaselineRefused(folder.resolve("none.txt"), "it does not exist");
    }

    @Test
    void damagedBaselineIsNamedWithWhatIsWrong() throws IOException {
        Path bytes = Files.write(folder.resolve("bytes.txt"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        Path text = Files.writeString(folder.resolve("text.txt"), "once upon a time\n");
        Path empty = Files.createFile(folder.resolve("empty.txt"));

        assertBaselineRefused(bytes, "it is no text");
        assertBaselineRefused(text, "it is no baseline");
        assertBaselineRefused(empty, "it is no baseline");
    }

    private static void assertBaselineRefused(Path file, String reason) {
        BaselineOptions options = new BaselineOptions();
        new CommandLine(CommandSpec.create().addMixin("baseline", CommandSpec.forAnnotatedObject(options)))
                .parseArgs("--baseline", file.toString());

        assertThatThrownBy(() -> options.newIn(new Coverage(List.of())))
                .isInstanceOf(CommandFailure.class)
                .hasMessageStartingWith("cannot read " + file + ": " + reason)
                .hasMessageEndingWith("; make one with --write-baseline " + file);
    }

    private static TraceReport report(String message) {
        Frame at = new Frame("shop.Till", "serve", 12, "Till.java");
        Finding finding = new Finding("CP01", "swallowed-cancellation", Severity.ERROR, at, message, 1, List.of());
        return new TraceReport(
                List.of(),
                List.of(),
                List.of(finding),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Summary(0, 1, 0, 0, 0, 0));
    }
}
