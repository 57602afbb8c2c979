package dev.cutpoint.it.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutpoint.it.rig.JdkInstallation;
import dev.cutpoint.it.rig.JdkInstallations;
import dev.cutpoint.it.rig.OnEveryJdk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each hook of the agent is needed: with it something is seen that is not seen when it is taken away. */
class HooksIT {
    @TempDir
    private static Path folder;

    private static HooksOfJdks hooks;
    private static HookTrials trials;

    @BeforeAll
    static void makeTheJar() throws Exception {
        hooks = new HooksOfJdks(folder);
        trials = new HookTrials(folder);
    }

    @OnEveryJdk
    void eachBindsAndShowsItsEvidence(JdkInstallation jdk) throws Exception {
        hooks.of(jdk)
                .forEach((hook, event) -> assertThat(event.getBoolean("bound"))
                        .as("%s is bound", hook)
                        .isTrue());
        trials.withAll(HookTable.rows(hooks.of(jdk).keySet()), jdk);
    }

    @Test
    void theTableHasNoOthers() throws Exception {
        assertThat(hooks.all(JdkInstallations.newest()).keySet()).containsAll(HookTable.hooks());
    }

    /** What is missed without a hook is missed for no other reason. */
    @Test
    void theJarFromWhichTheyAreTakenIsOtherwiseThePackagedOne() throws Exception {
        JdkInstallation newest = JdkInstallations.newest();

        trials.withNoneTakenAway(HookTable.rows(hooks.of(newest).keySet()), newest);
    }

    /** On the newest JDK that has it. */
    @TestFactory
    Stream<DynamicTest> eachIsMissedWhenItIsTakenAway() throws Exception {
        Map<String, JdkInstallation> newest = new LinkedHashMap<>();
        for (JdkInstallation jdk : JdkInstallations.all().toList()) {
            hooks.of(jdk).keySet().forEach(hook -> newest.put(hook, jdk));
        }
        return newest.entrySet().stream().flatMap(each -> takenAway(each.getKey(), each.getValue()));
    }

    @Tag("stress")
    @TestFactory
    Stream<DynamicTest> eachIsMissedOnEveryJdkThatHasIt() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        for (JdkInstallation jdk : JdkInstallations.all().toList()) {
            hooks.of(jdk).keySet().forEach(hook -> takenAway(hook, jdk).forEach(tests::add));
        }
        return tests.stream();
    }

    private static Stream<DynamicTest> takenAway(String hook, JdkInstallation jdk) {
        return HookTable.rows(hook).stream()
                .map(row -> DynamicTest.dynamicTest(row + " on " + jdk, () -> trials.without(row, jdk)));
    }
}
