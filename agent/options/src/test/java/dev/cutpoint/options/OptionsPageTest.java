package dev.cutpoint.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page that users read is made of the rows that the parser reads; {@code -Dcutpoint.refresh=true} writes it. */
class OptionsPageTest {
    private static final String HEAD = """
            # Agent options

            Generated from `AgentOption`; `mvn verify -Dcutpoint.refresh=true` writes it again.

            ```
            java -javaagent:cutpoint.jar=key=value,key=value …
            ```

            The command line has every one of them as an option of `run` with the same name: `--slow-threshold 300ms`.

            | key | value | default | what it does |
            |---|---|---|---|
            """;

    private static final String FOOT = """

            A comma within a value is written `\\,`. What follows the first `=` belongs to the value, so further equals signs need
            nothing. In class name globs `*` stands for any characters, dots included, and `?` for one: `shop.*` is a package with
            all that is below it.

            An unknown key, a key given twice or a value that is not accepted: one line on stderr that names the key and what is
            accepted, and the JVM goes on without the agent, or stops with exit code 2 where `strict=true` is among the options.
            """;

    @Test
    void thePageSaysWhatTheRowsSay() throws IOException {
        Path page = Path.of(System.getProperty("cutpoint.root"), "docs", "agent-options.md");
        String expected = HEAD + rows() + FOOT;
        if (Boolean.getBoolean("cutpoint.refresh")) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, expected);
        }
        assertThat(page)
                .as("stale; -Dcutpoint.refresh=true writes it again")
                .content()
                .isEqualTo(expected);
    }

    private static String rows() {
        return Arrays.stream(AgentOption.values())
                .map(each -> "| `%s` | %s | %s | %s |\n"
                        .formatted(
                                each.key(),
                                each.type().accepted(),
                                each.defaultText().map(text -> "`" + text + "`").orElse(""),
                                each.sentence()))
                .collect(Collectors.joining());
    }
}
