package dev.cutpoint.it.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import app.hooks.Scenario;
import dev.cutpoint.it.rig.ForkedJvm;
import dev.cutpoint.it.rig.JdkInstallation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;

/** Has scenarios happen with all hooks and with all but one, and looks for the evidence. */
final class HookTrials {
    /**
     * Where the agent's own threads make good for the hook if they come in time, or the client's thread does by chance what the hook would
     * have made sure of: then it is tried again.
     */
    private static final Set<Scenario> BY_CHANCE =
            EnumSet.of(Scenario.SHUTDOWN, Scenario.VIRTUAL_WAIT_BEFORE_THE_FIRST_TASK, Scenario.CALL_CANCELLED);

    private static final int ATTEMPTS = 3;

    private final Path folder;
    private final Path jar;

    /** JVMs and the changed jar get their places in the folder. */
    HookTrials(Path folder) throws IOException {
        this.folder = folder;
        this.jar = HooksToTakeAway.in(folder);
    }

    void withAll(List<HookRow> rows, JdkInstallation jdk) throws Exception {
        for (Map.Entry<String, List<HookRow>> each : byProfile(rows).entrySet()) {
            assertEvidence(each.getValue(), HookRun.of(jdk, on(jdk).agent(each.getKey()), scenarios(each.getValue())));
        }
    }

    /** With the changed jar, which lacks nothing as long as no hook is named. */
    void withNoneTakenAway(List<HookRow> rows, JdkInstallation jdk) throws Exception {
        for (Map.Entry<String, List<HookRow>> each : byProfile(rows).entrySet()) {
            assertEvidence(
                    each.getValue(), HookRun.of(jdk, on(jdk).agent(jar, each.getKey()), scenarios(each.getValue())));
        }
    }

    void without(HookRow row, JdkInstallation jdk) throws Exception {
        Happened happened = attemptWithout(row, jdk);
        int attempts = BY_CHANCE.contains(row.scenario()) ? ATTEMPTS : 1;
        for (int i = 1; i < attempts && row.evidence().isIn(happened); i++) {
            happened = attemptWithout(row, jdk);
        }
        assertThat(row.evidence().isIn(happened))
                .as("%s although the hook is not there: %s", row, happened)
                .isFalse();
    }

    /** Where the program itself says what is to be seen, nothing is recorded. */
    private Happened attemptWithout(HookRow row, JdkInstallation jdk) throws Exception {
        ForkedJvm jvm = on(jdk).jvmOptions("-D" + HooksToTakeAway.PROPERTY + "=" + row.key());
        if (row.evidence().isRecorded()) {
            jvm.agent(jar, row.evidence().profile());
        } else {
            jvm.javaAgent(jar, row.evidence().profile()).jvmOptions("-Dhalt=true");
        }
        HookRun run = HookRun.of(jdk, jvm, Set.of(row.scenario()));
        if (row.evidence().isRecorded() && row.scenario() != Scenario.SHUTDOWN) {
            assertThat(run.hooks().get(row.hook()).getString("reason")).isEqualTo(HooksOfJdks.OF_ANOTHER_JDK);
        }
        return run.happened(row.scenario());
    }

    private static void assertEvidence(List<HookRow> rows, HookRun run) {
        for (HookRow each : rows) {
            Happened happened = run.happened(each.scenario());
            assertThat(each.evidence().isIn(happened))
                    .as("%s: %s", each, happened)
                    .isTrue();
            RecordedEvent hook = run.hooks().get(each.hook());
            assertThat(hook.getBoolean("bound") && hook.getInt("repairs") == 0)
                    .as("%s is bound when everything has happened, and was all the time", each.hook())
                    .isTrue();
        }
    }

    private static Map<String, List<HookRow>> byProfile(List<HookRow> rows) {
        return rows.stream().collect(Collectors.groupingBy(row -> row.evidence().profile()));
    }

    /** In the order of their declaration, so that what happens last comes last. */
    private static Set<Scenario> scenarios(List<HookRow> rows) {
        Set<Scenario> scenarios = EnumSet.noneOf(Scenario.class);
        rows.forEach(each -> scenarios.add(each.scenario()));
        return scenarios;
    }

    private ForkedJvm on(JdkInstallation jdk) throws IOException {
        return ForkedJvm.on(jdk, Files.createTempDirectory(folder, "jvm"));
    }
}
