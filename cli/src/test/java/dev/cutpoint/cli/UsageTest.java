package dev.cutpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutpoint.options.AgentOption;
import dev.cutpoint.trace.FindingRule;
import dev.cutpoint.trace.FindingRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class UsageTest {
    private final TestEnvironment user = new TestEnvironment();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "frobnicate                      | there is no command 'frobnicate'",
                "repotr x.jfr                    | there is no command 'repotr', but there is report",
                "run                             | missing required parameter: 'COMMAND'",
                "run --                          | missing required parameter: 'COMMAND'",
                "run --jsn x -- java             | unknown option: '--jsn', but there is --json",
                "run --profile loud -- java      | '--profile': 'loud', expected `watch`, `diagnose` or `test`",
                "run --slow-threshold 3 -- java  | '--slow-threshold': '3', expected a duration",
                "run --strict=maybe -- java      | '--strict': 'maybe', expected `true` or `false`",
                "run --fail-on CP99 -- java      | 'CP99' is no rule",
                "run --color pink -- java        | '--color': 'pink', expected auto, always or never",
                "run --print yes -- java         | '--print': 'yes', expected `true` or `false`",
                "run --print maybe -- java       | '--print': 'maybe', expected `true` or `false`",
                "run --print off java            | '--print': 'off', expected `true` or `false`",
                "run --json a --html ./a -- java | --json and --html name the same place",
                "run --recording a --json a -- x | --recording and --json name the same place",
                "report                          | missing required parameter: 'FILE'",
                "coverage                        | missing required parameter: 'FILE'",
                "coverage --fail-under 101 x.jfr | '--fail-under': '101', expected a number from 0 to 100",
                "explain CP99                    | 'CP99' is no rule",
                "dump                            | missing required parameter: 'PID'",
                "dump everything                 | 'everything' is not a long",
                "doctor 1 --java /opt/jdk        | --java and PID are two things to look at; name one",
                "completion fish                 | 'fish'",
            })
    void wrongUsageIsOneLineAndTwo(String command, String complaint) {
        int exit = user.run(command.split(" +", -1));

        assertThat(exit).isEqualTo(2);
        assertThat(user.out()).isEmpty();
        assertThat(user.err()).startsWith("cutpoint: ").contains(complaint).contains("; see cutpoint ");
        assertThat(user.err().lines()).hasSize(1);
    }

    @Test
    void withoutACommandThereIsALineToo() {
        assertThat(user.run()).isEqualTo(2);
        assertThat(user.err()).isEqualTo("cutpoint: no command; see cutpoint --help\n");
    }

    @Test
    void aMissingRecordingIsOneLineAndFour() {
        assertThat(user.run("report", "/no/such.jfr")).isEqualTo(4);
        assertThat(user.err()).startsWith("cutpoint: /no/such.jfr does not exist");
        assertThat(user.err().lines()).hasSize(1);
    }

    @Test
    void aFileThatIsNoRecordingIsOneLineAndFour(@TempDir Path folder) throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "not a recording");

        assertThat(user.run("report", text.toString())).isEqualTo(4);
        assertThat(user.err()).startsWith("cutpoint: " + text);
        assertThat(user.err().lines()).hasSize(1);
    }

    @Test
    void whoAsksForItSeesWhereAnErrorComesFrom() {
        assertThat(user.run("report", "--verbose", "/no/such.jfr")).isEqualTo(4);
        assertThat(user.err()).contains("\tat dev.cutpoint.cli.ReportCommand");
    }

    @Test
    void anUnwritableJsonFileIsKnownBeforeAnythingRuns(@TempDir Path folder) {
        String target = folder.resolve("absent/report.json").toString();

        assertThat(user.run("report", "--json", target, "/no/such.jfr")).isEqualTo(4);
        assertThat(user.err()).startsWith("cutpoint: cannot write " + target);
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "run", "report", "coverage", "doctor", "explain", "completion"})
    void everyCommandHasHelp(String command) {
        assertThat(user.run(command, "--help")).isZero();
        assertThat(user.out()).startsWith("Usage: cutpoint " + command).doesNotContain("null");
        assertThat(user.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void everyAgentOptionIsAnOptionOfRun() {
        CommandLine run = Commands.line(user.environment()).getSubcommands().get("run");

        assertThat(Arrays.stream(AgentOption.values()).map(option -> "--" + option.key()))
                .allMatch(name -> run.getCommandSpec().findOption(name) != null);
    }

    @Test
    void theVersionIsTold() {
        assertThat(user.run("--version")).isZero();
        assertThat(user.out()).startsWith("cutpoint ").contains("(Java " + Runtime.version() + ")");
    }

    @Test
    void everyRuleCanBeExplained() {
        for (FindingRule rule : FindingRules.all()) {
            TestEnvironment reader = new TestEnvironment();
            assertThat(reader.run("explain", rule.text().name())).isZero();
            assertThat(reader.out()).startsWith(rule.text().id()).contains("Bad:", "Good:", "What to do:");
        }
        assertThat(user.run("explain")).isZero();
        assertThat(user.out().lines().filter(line -> line.startsWith("CP")))
                .hasSize(FindingRules.all().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh"})
    void completionKnowsTheCommands(String shell) {
        assertThat(user.run("completion", shell)).isZero();
        assertThat(user.out())
                .contains("--slow-threshold", "doctor", "completion")
                .doesNotContain("load-classes");
    }
}
