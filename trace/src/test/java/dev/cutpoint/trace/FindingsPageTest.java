package dev.cutpoint.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FindingsPageTest {

    @Test
    void pageSaysWhatTheRulesSay() throws IOException {
        ExpectedFile.check(Path.of(System.getProperty("cutpoint.root", ".."), "docs", "findings.md"), page());
    }

    @Test
    void rulesAreFoundByIdAndByName() {
        assertThat(FindingRules.find("cp09")).isPresent();
        assertThat(FindingRules.find("Deaf-Task").orElseThrow().text().id()).isEqualTo("CP10");
        assertThat(FindingRules.find("CP99")).isEmpty();
    }

    private static String page() {
        String table = FindingRules.all().stream()
                .map(FindingRule::text)
                .map(rule -> "| [%s](#%s-%s) | %s | %s | %s | %s |%n"
                        .formatted(
                                rule.id(),
                                rule.id().toLowerCase(Locale.ROOT),
                                rule.name(),
                                rule.name(),
                                rule.severity().word(),
                                rule.meaning(),
                                rule.at()))
                .collect(Collectors.joining());
        return """
                # Findings

                Generated from the rules; `mvn verify -Dcutpoint.refresh=true` writes it again. `cutpoint explain CP01` prints
                the same. A finding needs evidence in the recording, and points to the place in application code that a person
                would change. “Long” is `slow-threshold`, for CP10 `deaf-threshold`; both are one second unless set.

                | id | name | severity | meaning | at |
                |---|---|---|---|---|
                """
                + table
                + FindingRules.all().stream().map(rule -> section(rule.text())).collect(Collectors.joining());
    }

    private static String section(RuleText rule) {
        return """

                ## %s %s

                %s

                %s

                Instead of

                ```java
                %s
                ```

                write

                ```java
                %s
                ```

                %s
                """.formatted(
                        rule.id(),
                        rule.name(),
                        rule.meaning(),
                        rule.explanation(),
                        rule.badExample(),
                        rule.goodExample(),
                        rule.advice());
    }
}
