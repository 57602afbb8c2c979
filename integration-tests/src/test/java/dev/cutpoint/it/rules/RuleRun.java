package dev.cutpoint.it.rules;

import static org.assertj.core.api.Assertions.assertThat;

import app.rules.RulePrograms;
import app.rules.Span;
import dev.cutpoint.it.asserted.Mark;
import dev.cutpoint.it.asserted.ReportedMarks;
import dev.cutpoint.it.rig.FinishedJvm;
import dev.cutpoint.it.rig.ForkedJvm;
import dev.cutpoint.it.rig.JdkInstallation;
import dev.cutpoint.it.rig.JsonReport;
import dev.cutpoint.it.rig.RunningJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One run of all programs in a JVM.
 *
 * @param texts what they said, a line each
 * @param findings that a report gives; none without the agent
 */
record RuleRun(List<String> texts, SortedSet<Mark> findings) {
    private static final long POLL_MILLIS = 20;
    private static final int STARTING = 3_000;

    static RuleRun withoutTheAgent(JdkInstallation jdk, Path folder) throws Exception {
        FinishedJvm finished = finished(jvm(jdk, folder).start());
        return new RuleRun(finished.out(), new TreeSet<>());
    }

    /** The programs begin when the recorder is up: what waits before is not seen to wait. */
    static RuleRun in(String profile, JdkInstallation jdk, Path folder) throws Exception {
        Path recordings = Files.createDirectory(folder.resolve("recordings"));
        String options = "profile=%s,slow-threshold=%3$dms,deaf-threshold=%3$dms,recording=%2$s/"
                .formatted(profile, recordings, Span.THRESHOLD_MILLIS);
        try (RunningJvm jvm = jvm(jdk, folder).agent(options).start()) {
            awaitSession(recordings);
            FinishedJvm finished = finished(jvm);
            FinishedJvm recorded =
                    new FinishedJvm(finished.exit(), finished.out(), finished.err(), Optional.of(recordings));
            JsonReport report = JsonReport.ofRecording(recorded, folder.resolve("report"));
            SortedSet<Mark> findings = RuleSources.findings(ReportedMarks.of(report, RuleSources.everything()));
            assertThat(report.findings()).as("findings, in programs").hasSameSizeAs(findings);
            return new RuleRun(finished.out(), findings);
        }
    }

    /** Scopes are a preview where there are any. */
    private static ForkedJvm jvm(JdkInstallation jdk, Path folder) throws IOException {
        ForkedJvm jvm = ForkedJvm.on(jdk, folder)
                .main(RulePrograms.class, RuleSources.classes().toArray(String[]::new));
        return jdk.hasVirtualThreads() ? jvm.jvmOptions("--enable-preview") : jvm;
    }

    private static void awaitSession(Path recordings) throws Exception {
        for (int i = 0; i < STARTING; i++) {
            try (Stream<Path> files = Files.list(recordings)) {
                if (files.anyMatch(file -> file.toString().endsWith(".session"))) {
                    return;
                }
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
        throw new AssertionError("the recorder does not start");
    }

    private static FinishedJvm finished(RunningJvm jvm) throws Exception {
        FinishedJvm finished = jvm.say("go\n").await();
        assertThat(finished.ownErr()).isEmpty();
        assertThat(finished.exit()).isZero();
        return finished;
    }

    /** The classes of the programs that ran, once for each program. */
    List<String> classes() {
        return texts.stream()
                .map(line -> line.substring(0, line.indexOf(':')))
                .map(program -> program.substring(0, program.lastIndexOf('.')))
                .toList();
    }
}
