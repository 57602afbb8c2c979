package dev.cutpoint.it.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutpoint.it.asserted.Mark;
import dev.cutpoint.it.rig.JdkInstallation;
import dev.cutpoint.it.rig.OnEveryJdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;

/**
 * In programs that know nothing of the tool each rule finds what the comments at their lines say, there and nowhere else, and nothing in
 * healthy ones.
 */
class RuleProgramsIT {
    private static final int RULES = 11;
    private static final int BAD = 4;
    private static final int HEALTHY = 6;

    @TempDir
    private Path folder;

    @OnEveryJdk
    void findingsAreThoseOfTheComments(JdkInstallation jdk) throws Exception {
        RuleRun alone = RuleRun.withoutTheAgent(jdk, newFolder("alone"));
        RuleRun diagnose = RuleRun.in("diagnose", jdk, newFolder("diagnose"));
        RuleRun watch = RuleRun.in("watch", jdk, newFolder("watch"));

        SortedSet<Mark> expected = RuleSources.findings(alone.classes());
        assertThat(diagnose.texts()).as("what programs say in diagnose").isEqualTo(alone.texts());
        assertThat(watch.texts()).as("what programs say in watch").isEqualTo(alone.texts());
        assertThat(diagnose.findings()).isEqualTo(expected);
        assertThat(expected).as("findings in watch, which sees less").containsAll(watch.findings());
        assertThat(perRule(expected))
                .hasSize(RULES)
                .allSatisfy((rule, count) -> assertThat(count).as(rule).isGreaterThanOrEqualTo(BAD));
        assertThat(healthy(alone.classes()))
                .hasSize(RULES)
                .allSatisfy((rule, count) -> assertThat(count).as(rule).isGreaterThanOrEqualTo(HEALTHY));
    }

    private Path newFolder(String name) throws IOException {
        return Files.createDirectory(folder.resolve(name));
    }

    private static Map<String, Long> perRule(SortedSet<Mark> findings) {
        return findings.stream().collect(Collectors.groupingBy(Mark::what, Collectors.counting()));
    }

    /** How many healthy programs there are in each package. */
    private static Map<String, Long> healthy(List<String> classes) {
        return classes.stream()
                .filter(name -> name.contains(".Healthy"))
                .collect(
                        Collectors.groupingBy(name -> name.substring(0, name.lastIndexOf('.')), Collectors.counting()));
    }
}
