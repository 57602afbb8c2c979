package dev.cutpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutpoint.options.AgentOptions;
import dev.cutpoint.trace.Finding;
import dev.cutpoint.trace.Frame;
import dev.cutpoint.trace.Severity;
import dev.cutpoint.trace.Style;
import dev.cutpoint.trace.Summary;
import dev.cutpoint.trace.TextTrace;
import dev.cutpoint.trace.TraceReport;
import dev.cutpoint.trace.html.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunConclusionTest {
    private static final Launch JAVA = new Launch(List.of("java", "-jar", "app.jar"), Map.of(), Optional.empty());
    private static final Launch SCRIPT =
            new Launch(List.of("build.sh"), Map.of("JAVA_TOOL_OPTIONS", "x"), Optional.empty());
    private static final Launch OLD = new Launch(List.of("java"), Map.of(), Optional.of("is Java 11"));

    private final TestEnvironment user = new TestEnvironment();

    @Test
    void theCommandsOwnExitCodeComesFirst() throws IOException {
        assertThat(exit(JAVA, 0, FailOn.nothing(), true)).isZero();
        assertThat(exit(JAVA, 7, FailOn.nothing(), true)).isEqualTo(7);
        assertThat(exit(JAVA, 137, new FailOn(Set.of("CP01")), true)).isEqualTo(137);
        assertThat(exit(JAVA, 1, FailOn.nothing(), false)).isEqualTo(1);
    }

    @Test
    void aFindingThatIsNamedIsThree() throws IOException {
        assertThat(exit(JAVA, 0, new FailOn(Set.of("CP01")), true)).isEqualTo(3);
        assertThat(user.err()).endsWith("cutpoint: --fail-on: 1 finding of CP01\n");
        assertThat(exit(JAVA, 0, new FailOn(Set.of("CP02")), true)).isZero();
    }

    @Test
    void nothingRecordedIsFourAndSaid() throws IOException {
        assertThat(exit(JAVA, 0, FailOn.nothing(), false)).isEqualTo(4);
        assertThat(user.err())
                .isEqualTo(
                        "cutpoint: the JVM left no recording: it ended before the flight recorder was up, or says above why\n");
    }

    @Test
    void aCommandThatStartsNoJvmIsNamed() throws IOException {
        assertThat(exit(SCRIPT, 0, FailOn.nothing(), false)).isEqualTo(4);
        assertThat(user.err()).startsWith("cutpoint: 'build.sh' started no JVM that records");
    }

    @Test
    void whatWasSaidAtTheStartIsNotSaidAgain() throws IOException {
        assertThat(exit(OLD, 0, FailOn.nothing(), false)).isEqualTo(4);
        assertThat(user.err()).isEmpty();
    }

    private int exit(Launch launch, int commandExit, FailOn failOn, boolean recorded) throws IOException {
        try (RecordingFolder recordings = RecordingFolder.create()) {
            if (recorded) {
                Files.writeString(Path.of(recordings.text()).resolve("1.jfr"), "a recording");
            }
            PrintedTraces printed = new PrintedTraces(
                    new TextTrace(Style.PLAIN, 80, false, ZoneOffset.UTC),
                    user.environment().err());
            return new RunConclusion(user.environment(), launch, commandExit, failOn)
                    .exit(
                            RecordedJvms.in(recordings),
                            report(),
                            new KeptRecordings(AgentOptions.defaults()),
                            printed,
                            JsonReport.open(Optional.empty(), user.environment()),
                            HtmlFile.open(Optional.empty(), Sources.none(), user.environment()),
                            SarifFile.open(Optional.empty(), Sources.none(), user.environment()));
        }
    }

    private static TraceReport report() {
        Frame at = new Frame("shop.Till", "serve", 12, "Till.java");
        Finding finding = new Finding("CP01", "swallowed-cancellation", Severity.ERROR, at, "", 1, List.of(1L));
        return new TraceReport(
                List.of(),
                List.of(),
                List.of(finding),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Summary(1, 1, 0, 0, 0, 0));
    }
}
