package dev.cutpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code cutpoint run} with the packaged jar: whatever becomes of the program, its traces come and its exit code stays. */
class RunIT {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"return,0", "exit 7,7", "throw,1", "halt 9,9", "kill,137"})
    void theExitCodeIsTheProgramsOwn(String ending, int exit) throws Exception {
        CommandUnderTest run = run(List.of(), CommandUnderTest.till(ending.split(" ", -1)));

        assertThat(run.out()).isEqualTo("closed\n");
        assertThat(run.exit()).isEqualTo(exit);
        assertThat(run.err()).doesNotContain("\u001b[");
    }

    @Test
    void eachCancellationIsTracedOnce() throws Exception {
        CommandUnderTest run = run(List.of("--slow-threshold", "0"), CommandUnderTest.till());

        assertThat(run.exit()).isZero();
        assertThat(run.err()).containsOnlyOnce("cancellation 1  future-cancel").contains("1 cancellation ");
        assertThat(run.err()).contains("CP01 swallowed-cancellation", "lights out");
    }

    @Test
    void aFindingFailsOnlyWhatElseWentWell() throws Exception {
        assertThat(run(failing("CP01"), CommandUnderTest.till()).exit()).isEqualTo(3);
        assertThat(run(failing("CP01"), CommandUnderTest.till("exit", "7")).exit())
                .isEqualTo(7);
        assertThat(run(failing("CP10"), CommandUnderTest.till()).exit()).isZero();
    }

    @Test
    void jsonHasStandardOutputForItself() throws Exception {
        CommandUnderTest run =
                run(List.of("--json", "-"), CommandUnderTest.till("echo")).with("a customer");

        List<String> lines = run.out().lines().toList();
        assertThat(run.exit()).isZero();
        assertThat(lines).first().isEqualTo("{\"type\":\"header\",\"schema\":1}");
        assertThat(lines).allMatch(line -> line.startsWith("{\"type\":\""));
        assertThat(lines)
                .last()
                .asString()
                .startsWith("{\"type\":\"summary\",\"cancellations\":1,")
                .endsWith("\"exit\":0}");
        assertThat(run.err()).contains("closed", "heard a customer", "cancellation 1  future-cancel");
    }

    @Test
    void theJvmsOfAScriptAreTracedAndEachKeepsItsRecording() throws Exception {
        String till = String.join(" ", CommandUnderTest.till());
        List<String> script = List.of("sh", "-c", till + "; " + till + "; exit 5");

        CommandUnderTest run = run(List.of("--recording", "kept/shop.jfr"), script);

        assertThat(run.exit()).isEqualTo(5);
        assertThat(run.err())
                .contains("cancellation 1  future-cancel", "cancellation 2  future-cancel", "2 cancellations ");
        try (Stream<Path> kept = Files.list(folder.resolve("kept"))) {
            List<Path> files = kept.toList();
            assertThat(files)
                    .hasSize(2)
                    .allMatch(file -> file.getFileName().toString().matches("shop-\\d+\\.jfr"));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files.get(0))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void tracesComeWhileTheProgramRunsAndStayThoughItIsKilled() throws Exception {
        CommandUnderTest run = run(List.of("--recording", "killed.jfr"), CommandUnderTest.till("stay"));
        run.awaitError("cancellation 1  future-cancel");
        run.process().children().forEach(ProcessHandle::destroyForcibly);

        assertThat(run.exit()).isEqualTo(137);
        assertThat(run.err()).containsOnlyOnce("cancellation 1  future-cancel").contains("was killed or halted");

        CommandUnderTest report = CommandUnderTest.start(folder, "report", "killed.jfr");
        assertThat(report.out()).contains("cancellation 1  future-cancel", "cut short");
        assertThat(report.exit()).isZero();
    }

    @Test
    void termEndsTheProgramInGoodOrder() throws Exception {
        CommandUnderTest run = run(List.of(), CommandUnderTest.till("stay"))
                .awaitLine("closed")
                .signal("TERM");

        assertThat(run.exit()).isEqualTo(143);
        assertThat(run.err()).containsOnlyOnce("lights out").contains("1 cancellation ");
    }

    @Test
    void anInterruptForThisProcessAloneIsHandedOn() throws Exception {
        CommandUnderTest run = CommandUnderTest.start(
                        folder, List.of("setsid"), arguments(List.of(), CommandUnderTest.till("stay")))
                .awaitLine("closed")
                .signal("INT");

        assertThat(run.exit()).isEqualTo(130);
        assertThat(run.err()).containsOnlyOnce("lights out").contains("1 cancellation ");
    }

    @Test
    void aCommandWithoutAJvmIsToldApart() throws Exception {
        CommandUnderTest run = run(List.of(), List.of("sh", "-c", "echo nothing to see"));

        assertThat(run.out()).isEqualTo("nothing to see\n");
        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err()).startsWith("cutpoint: 'sh' started no JVM").hasLineCount(1);
    }

    @Test
    void aRecordingThatCannotBeKeptStopsNothing() throws Exception {
        Files.writeString(folder.resolve("file"), "in the way");
        CommandUnderTest run = run(List.of("--recording", "file/shop.jfr"), CommandUnderTest.till());

        assertThat(run.out()).isEqualTo("closed\n");
        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err())
                .startsWith("cutpoint: the recording cannot be kept")
                .contains("1 cancellation ");
    }

    private static List<String> failing(String rule) {
        return List.of("--fail-on", rule, "--slow-threshold", "0");
    }

    private CommandUnderTest run(List<String> options, List<String> command) throws IOException {
        return CommandUnderTest.start(folder, arguments(options, command).toArray(String[]::new));
    }

    private static List<String> arguments(List<String> options, List<String> command) {
        List<String> arguments = new ArrayList<>(Arrays.asList("run"));
        arguments.addAll(options);
        arguments.add("--");
        arguments.addAll(command);
        return arguments;
    }
}
