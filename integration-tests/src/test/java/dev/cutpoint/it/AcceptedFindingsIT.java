package dev.cutpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import app.accepted.Main;
import app.rules.Span;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cutpoint.it.rig.CutpointJar;
import dev.cutpoint.it.rig.FinishedJvm;
import dev.cutpoint.it.rig.ForkedJvm;
import dev.cutpoint.it.rig.JdkInstallation;
import dev.cutpoint.it.rig.JdkInstallations;
import dev.cutpoint.it.rig.JsonReport;
import dev.cutpoint.it.rig.OnEveryJdk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;

/** What the code says about findings in it, and what a list says, is in the report, and no exit code follows from it. */
class AcceptedFindingsIT {
    private static final String REASON = "a pump ends with its last message";
    private static final String[] ACCEPTED = {"Pump$1.run", "Pump$Whole$Nested.run", "Pump.accepted", "Pump.made"};
    private static final String[] REPORTED = {"Pump.acceptedForOthers", "Pump.made", "Pump.open"};

    /** From where the command runs: names that are short are not folded. */
    private static final String LIST = "../accepted.txt";

    @TempDir
    private Path folder;

    @OnEveryJdk
    void annotationsAreHeardInDiagnose(JdkInstallation jdk) throws Exception {
        assertAccepted(JsonReport.ofRecording(pumped(jdk, "diagnose"), folder.resolve("report")), ACCEPTED);
    }

    /** Of application classes only those that use the API are woven there: those nested in one that does are not. */
    @OnEveryJdk
    void annotationsAreHeardInWatch(JdkInstallation jdk) throws Exception {
        assertAccepted(
                JsonReport.ofRecording(pumped(jdk, "watch"), folder.resolve("report")), "Pump.accepted", "Pump.made");
    }

    @OnEveryJdk
    void aListAcceptsTheRest(JdkInstallation jdk) throws Exception {
        Path recording = pumped(jdk, "diagnose").recording().orElseThrow();
        Path list = Files.writeString(folder.resolve("accepted.txt"), """
                CP01 app.accepted.Pump.made  # the other one, too
                CP01 app.accepted.Pump.acceptedForOthers  # later
                CP05 app.accepted.*  # not there
                """);
        FinishedJvm some = report("some", recording.toString(), "--fail-on", "any", "--ignore", LIST);
        assertThat(some.exit()).isEqualTo(3);
        assertThat(some.err()).containsExactly("cutpoint: --fail-on: 1 finding of CP01");
        assertThat(some.out())
                .contains(
                        "note: 4 findings suppressed in the code",
                        "note: 2 findings ignored by " + LIST,
                        "note: " + LIST + ":3 ignores nothing: CP05 app.accepted.*");

        Files.writeString(list, "* app.accepted.Pump*  # all of it\n");
        FinishedJvm all = report("all", recording.toString(), "--fail-on", "any", "--ignore", LIST);
        assertThat(all.exit()).isZero();
        assertThat(all.err()).isEmpty();
    }

    @OnEveryJdk
    void sarifHasThemSuppressed(JdkInstallation jdk) throws Exception {
        Path recording = pumped(jdk, "diagnose").recording().orElseThrow();
        Path list = Files.writeString(folder.resolve("accepted.txt"), "* *.open  # stays open\n");
        FinishedJvm report = report("sarif", recording.toString(), "--sarif", "-", "--ignore", list.toString());
        JsonNode run = new ObjectMapper()
                .readTree(String.join("\n", report.out()))
                .path("runs")
                .path(0);

        List<String> kinds = StreamSupport.stream(run.path("results").spliterator(), false)
                .map(result -> result.path("suppressions").path(0).path("kind").asText("none"))
                .sorted()
                .toList();
        assertThat(kinds).containsExactly("external", "inSource", "inSource", "inSource", "inSource", "none", "none");
        JsonNode place = run.path("results").path(0).path("locations").path(0).path("physicalLocation");
        assertThat(place.path("artifactLocation").path("uri").asText()).isEqualTo("app/accepted/Pump.java");
        assertThat(place.path("region").path("startLine").asInt()).isPositive();
    }

    private static void assertAccepted(JsonReport report, String... places) {
        List<JsonNode> accepted = new ArrayList<>();
        List<JsonNode> reported = new ArrayList<>();
        report.findings().forEach(each -> (each.has("ignored") ? accepted : reported).add(each));
        assertThat(places(accepted)).containsExactly(places);
        assertThat(places(reported)).containsExactly(REPORTED);
        assertThat(accepted).allSatisfy(each -> {
            assertThat(each.path("rule").asText()).isEqualTo("CP01");
            assertThat(each.path("ignored").asText()).isEqualTo(REASON);
            assertThat(each.path("ignoredBy").asText()).isEqualTo("annotation");
        });
        assertThat(report.summary().path("findings").asInt()).isEqualTo(REPORTED.length);
        assertThat(report.summary().path("ignoredFindings").asInt()).isEqualTo(places.length);
    }

    private static List<String> places(List<JsonNode> findings) {
        return findings.stream()
                .map(each -> each.path("at"))
                .map(at -> at.path("class").asText().replaceFirst(".*\\.", "")
                        + '.'
                        + at.path("method").asText())
                .sorted()
                .toList();
    }

    private FinishedJvm pumped(JdkInstallation jdk, String profile) throws Exception {
        FinishedJvm jvm = ForkedJvm.on(jdk, Files.createDirectories(folder.resolve("jvm")))
                .agent("slow-threshold=" + Span.THRESHOLD_MILLIS + "ms,profile=" + profile)
                .main(Main.class)
                .run();
        assertThat(jvm.out()).containsExactly("pumped 7");
        return jvm;
    }

    private FinishedJvm report(String name, String... arguments) throws Exception {
        String[] command =
                Stream.concat(Stream.of("report"), Stream.of(arguments)).toArray(String[]::new);
        return ForkedJvm.on(JdkInstallations.newest(), Files.createDirectories(folder.resolve(name)))
                .jar(CutpointJar.path(), command)
                .run();
    }
}
