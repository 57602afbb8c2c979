package dev.cutpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import app.flag.FlagChecksTwice;
import app.transparency.TransparencyProgram;
import dev.cutpoint.it.rig.CutpointJar;
import dev.cutpoint.it.rig.FinishedJvm;
import dev.cutpoint.it.rig.ForkedJvm;
import dev.cutpoint.it.rig.JdkInstallation;
import dev.cutpoint.it.rig.JdkInstallations;
import dev.cutpoint.it.rig.OnEveryJdk;
import dev.cutpoint.it.rig.OtherAgent;
import dev.cutpoint.it.rig.RunningJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An agent that comes to a running program by attach, ours or another one: from then on the flag is right, in classes that were loaded long
 * before, too. JaCoCo's cannot come late.
 */
class LateAgentsIT {
    private static final String EVERY = "7";
    private static final int AT_LEAST = 20_000;
    private static final Pattern LINE = Pattern.compile("(?<=[\\w$]):-?\\d+");
    private static final String PROGRAMS = "200";
    private static final String READY = "ready";
    private static final String WITHOUT = "plain";
    private static final String WITH = "agent";

    @TempDir
    private Path folder;

    private Path recording;

    @OnEveryJdk
    void oursWorksInAProgramThatRuns(JdkInstallation jdk) throws Exception {
        assertRight(attachOurs(on(jdk, WITHOUT), READY));
    }

    @OnEveryJdk
    void oursWorksInAProgramThatRunsWithJacoco(JdkInstallation jdk) throws Exception {
        assertRight(attachOurs(OtherAgent.JACOCO.addTo(on(jdk, WITHOUT)), READY));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.cutpoint.it.rig.JdkInstallations#ends")
    void oursWorksInAProgramThatRunsWithOpenTelemetry(JdkInstallation jdk) throws Exception {
        assertRight(attachOurs(OtherAgent.OPENTELEMETRY.addTo(on(jdk, WITHOUT)), READY));
    }

    @OnEveryJdk
    void oursGoesOnWorkingWhenOpenTelemetryComes(JdkInstallation jdk) throws Exception {
        OtherAgent other = OtherAgent.OPENTELEMETRY;
        ForkedJvm jvm = other.settled(on(jdk, WITH)).agent("profile=diagnose");

        FinishedJvm finished = attach(jvm, READY, other.path(), "");

        recording = finished.recording().orElseThrow();
        assertThat(finished.err())
                .as("it is there")
                .anyMatch(line -> line.contains("opentelemetry-javaagent - version"));
        assertRight(finished);
    }

    @Test
    void aProgramSeesNothingOfOursComingInItsMidst() throws Exception {
        List<String> alone = Journals.of(transparency("alone"));
        List<String> disturbed = Journals.of(attachOurs(transparency("disturbed"), alone.get(0)));

        Journals.assertSame(withoutLines(alone), withoutLines(disturbed), "from somewhere on with the agent");
        assertThat(RecordingFile.readAllEvents(recording))
                .as("it came before the end")
                .anyMatch(each -> each.getEventType().getName().equals("dev.cutpoint.Request"));
    }

    /** An exception that was made before has lost the lines of classes that were woven since: the VM does not keep them. */
    private static List<String> withoutLines(List<String> journal) {
        return journal.stream().map(line -> LINE.matcher(line).replaceAll("")).toList();
    }

    private void assertRight(FinishedJvm jvm) throws Exception {
        FlagVerdicts.assertNoneWrong(jvm, 2, AT_LEAST);
        HookRows.assertAllBound(recording);
    }

    private FinishedJvm attachOurs(ForkedJvm program, String line) throws Exception {
        recording = folder.resolve("late.jfr");
        return attach(program, line, CutpointJar.path(), "profile=diagnose,recording=" + recording);
    }

    private static FinishedJvm attach(ForkedJvm program, String line, Path agent, String options) throws Exception {
        try (RunningJvm jvm = program.start()) {
            jvm.awaitLine(line);
            jvm.attach(agent, options);
            if (line.equals(READY)) {
                jvm.say("go");
            }
            return jvm.await();
        }
    }

    private ForkedJvm transparency(String run) throws IOException {
        return ForkedJvm.on(JdkInstallations.newest(), Files.createDirectory(folder.resolve(run)))
                .timeout(Duration.ofMinutes(5))
                .main(TransparencyProgram.class, PROGRAMS);
    }

    private ForkedJvm on(JdkInstallation jdk, String first) {
        return FlagVerdicts.on(jdk, folder).main(FlagChecksTwice.class, first, EVERY);
    }
}
