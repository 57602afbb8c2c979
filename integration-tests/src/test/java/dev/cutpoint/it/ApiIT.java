package dev.cutpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import app.guards.ApiChecks;
import app.guards.RunRounds;
import app.guards.ShieldRounds;
import com.fasterxml.jackson.databind.JsonNode;
import dev.cutpoint.it.rig.FinishedJvm;
import dev.cutpoint.it.rig.ForkedJvm;
import dev.cutpoint.it.rig.JdkInstallation;
import dev.cutpoint.it.rig.JdkInstallations;
import dev.cutpoint.it.rig.JsonReport;
import dev.cutpoint.it.rig.OnEveryJdk;
import dev.cutpoint.it.rig.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The API keeps its promises: with the agent all of them, without it those that its documentation leaves. */
class ApiIT {
    private static final String ROUNDS = "1000";
    private static final String MANY_ROUNDS = "20000";

    @TempDir
    private Path folder;

    @OnEveryJdk
    void holdsInWatch(JdkInstallation jdk) throws Exception {
        assertHolds(on(jdk, "checks").agent("profile=watch").main(ApiChecks.class, "agent"), 40);
        assertHolds(on(jdk, "shields").agent("profile=watch").main(ShieldRounds.class, "agent", ROUNDS), 1_000);
    }

    @OnEveryJdk
    void holdsInDiagnose(JdkInstallation jdk) throws Exception {
        assertHolds(on(jdk, "checks").agent("profile=diagnose").main(ApiChecks.class, "agent"), 40);
        assertHolds(on(jdk, "runs").agent("profile=diagnose").main(RunRounds.class, "agent", ROUNDS), 1_000);
    }

    @OnEveryJdk
    void keepsWhatItSaysWithoutTheAgent(JdkInstallation jdk) throws Exception {
        assertHolds(on(jdk, "checks").main(ApiChecks.class, "plain"), 40);
        assertHolds(on(jdk, "shields").main(ShieldRounds.class, "plain", ROUNDS), 1_000);
        assertHolds(on(jdk, "runs").main(RunRounds.class, "plain", ROUNDS), 1_000);
    }

    @OnEveryJdk
    void tracesTellGuardsShieldsAndCheckpoints(JdkInstallation jdk) throws Exception {
        FinishedJvm jvm = on(jdk, "checks")
                .agent("profile=diagnose")
                .main(ApiChecks.class, "agent")
                .run();
        JsonReport report = JsonReport.ofRecording(jvm, folder.resolve("report"));

        assertThat(told(report, "guards"))
                .contains("on-cancel ranInReverseWithFailuresSuppressed java.io.IOException")
                .contains("defer ranInReverseWithFailuresSuppressed ")
                .contains("guard valuesAreCleanedUp ")
                .noneMatch(row -> row.contains("silentUnlessCancelled") || row.contains("releasedOnesAreNot"));
        assertThat(told(report, "shields"))
                .contains(" heldUntilTheEnd ", " nested ", " statusFromBefore ", " cleanupWaits ")
                .noneMatch(row -> row.contains("resultsAndExceptionsPass"));
        assertThat(checkpoints(report, "resumed")).contains("cleanupWaits").doesNotContain("heldUntilTheEnd");
        assertThat(checkpoints(report, "cancelled")).contains("heldUntilTheEnd").doesNotContain("cleanupWaits");
    }

    /** Kind, method and exception of each. */
    private static List<String> told(JsonReport report, String what) {
        return report.cancellations().stream()
                .flatMap(cancellation -> children(cancellation.path("effects")))
                .flatMap(effect -> children(effect.path(what)))
                .map(row -> row.path("kind").asText()
                        + ' '
                        + row.path("at").path("method").asText()
                        + ' '
                        + row.path("exception").asText())
                .toList();
    }

    private static List<String> checkpoints(JsonReport report, String exit) {
        return report.suspendPoints().stream()
                .filter(point -> point.path("at").path("callee").asText().endsWith("api.Cancellation.checkpoint"))
                .filter(point -> point.path(exit).asInt() > 0)
                .map(point -> point.path("at").path("method").asText())
                .toList();
    }

    private static Stream<JsonNode> children(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    @Test
    @Tag("stress")
    void losesNoInterruptInManyRounds() throws Exception {
        for (JdkInstallation jdk : JdkInstallations.all().toList()) {
            ForkedJvm shields = on(jdk, "shields-" + jdk.feature());
            assertHolds(shields.agent("profile=watch").main(ShieldRounds.class, "agent", MANY_ROUNDS), 20_000);
            ForkedJvm runs = on(jdk, "runs-" + jdk.feature());
            assertHolds(runs.agent("profile=watch").main(RunRounds.class, "agent", MANY_ROUNDS), 20_000);
        }
    }

    private ForkedJvm on(JdkInstallation jdk, String name) throws Exception {
        return ForkedJvm.on(jdk, Files.createDirectories(folder.resolve(name))).timeout(Duration.ofMinutes(5));
    }

    private static void assertHolds(ForkedJvm jvm, int atLeast) throws Exception {
        FinishedJvm finished = jvm.run();
        FlagVerdicts.assertNoneWrong(finished, 1, atLeast);
        if (finished.recording().isPresent()) {
            Report report = Report.of(finished.recording().get());
            assertThat(report.lines()).noneMatch(line -> line.contains("hook-error"));
            assertThat(report.findings()).isZero();
        }
    }
}
