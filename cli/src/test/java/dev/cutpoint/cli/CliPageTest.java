package dev.cutpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The page about the commands is what {@code --help} says; {@code -Dcutpoint.refresh=true} writes it. */
class CliPageTest {
    private static final String HEAD = """
            # Commands

            Generated from what `--help` says; `mvn verify -Dcutpoint.refresh=true` writes it again.

            `./cutpoint …` from a clone, `java -jar cutpoint.jar …` anywhere. Bad input gets one line on standard error; `--verbose` adds
            where it comes from. Colours are for terminals alone, and `NO_COLOR` turns them off; `COLUMNS` sets the width.

            | exit code | meaning |
            |---|---|
            | the command's own | `run` and `demo` end as the program that they ran |
            | 0 | done |
            | 2 | wrong usage |
            | 3 | a finding that `--fail-on` names, where all else went well |
            | 4 | the work could not be done: nothing recorded, an unreadable recording, a file that cannot be written |

            """;

    @Test
    void thePageSaysWhatHelpSays() throws IOException {
        Path page = Path.of(System.getProperty("cutpoint.root"), "docs", "cli.md");
        String expected = HEAD + commands();
        if (Boolean.getBoolean("cutpoint.refresh")) {
            Files.writeString(page, expected);
        }
        assertThat(page)
                .as("stale; -Dcutpoint.refresh=true writes it again")
                .content()
                .isEqualTo(expected);
    }

    private static String commands() {
        CommandLine root = Commands.line(new TestEnvironment().environment());
        StringBuilder text = new StringBuilder(section(root));
        for (Map.Entry<String, CommandLine> each : root.getSubcommands().entrySet()) {
            if (!each.getValue().getCommandSpec().usageMessage().hidden()) {
                text.append('\n').append(section(each.getValue()));
            }
        }
        return text.toString();
    }

    private static String section(CommandLine command) {
        return "## " + command.getCommandSpec().qualifiedName() + "\n\n```\n"
                + command.getUsageMessage(CommandLine.Help.Ansi.OFF).replaceAll("(?m) +$", "") + "```\n";
    }
}
