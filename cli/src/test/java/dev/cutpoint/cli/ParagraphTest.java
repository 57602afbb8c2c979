package dev.cutpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ParagraphTest {
    @Test
    void whatIsSaidFoldedKeepsToTheWidth() {
        TestEnvironment user = new TestEnvironment(Map.of("COLUMNS", "60"), Terminal.NONE);
        user.environment().sayFolded("running the sample checkout on Java 25.0.3 (/usr/lib/jvm/some-jdk-of-25)");

        assertThat(user.err().lines())
                .containsExactly(
                        "cutpoint: running the sample checkout on Java 25.0.3",
                        "          (/usr/lib/jvm/some-jdk-of-25)");
    }
}
