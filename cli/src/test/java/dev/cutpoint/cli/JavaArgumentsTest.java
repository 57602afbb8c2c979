package dev.cutpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavaArgumentsTest {
    private static final String AGENT = "/opt/cutpoint.jar=profile=diagnose";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java -jar app.jar",
                "/usr/bin/java -jar app.jar -m also",
                "java -cp a:b shop.Main -m",
                "java -Xmx1g --class-path a -Dx=-m shop.Main --module x",
                "java --add-modules java.sql -jar app.jar",
                "java -version",
                "java App.java",
                "java"
            })
    void theAgentComesFirstAndTheRestStays(String command) {
        List<String> words = List.of(command.split(" ", -1));

        List<String> changed = JavaArguments.withAgent(words, AGENT);

        assertThat(changed).startsWith(words.get(0), "-javaagent:" + AGENT);
        assertThat(changed.subList(2, changed.size())).isEqualTo(words.subList(1, words.size()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java -p mods -m shop/shop.Main",
                "java -Xmx1g --module-path mods --module shop",
                "java --module=shop/shop.Main",
                "java --limit-modules java.base -jar app.jar",
                "java --add-modules java.sql -p mods -m shop"
            })
    void whereModulesAreChosenTheRecorderIsAmongThem(String command) {
        List<String> words = List.of(command.split(" ", -1));

        List<String> changed = JavaArguments.withAgent(words, AGENT);

        assertThat(changed).startsWith("java", "-javaagent:" + AGENT, "--add-modules", "jdk.jfr");
        assertThat(changed).endsWith(words.subList(1, words.size()).toArray(String[]::new));
    }

    @Test
    void argumentFilesAreLookedInto(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("arguments"), "-p \"my mods\" # path\n--module shop/shop.Main");

        assertThat(JavaArguments.withAgent(List.of("java", "@" + file), AGENT))
                .containsExactly("java", "-javaagent:" + AGENT, "--add-modules", "jdk.jfr", "@" + file);
    }

    @Test
    void whatIsNoArgumentFileIsLeftAlone(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("arguments"), "-m shop");

        assertThat(JavaArguments.withAgent(List.of("java", "-cp", "a", "shop.Main", "@" + file), AGENT))
                .doesNotContain("--add-modules");
        assertThat(JavaArguments.withAgent(List.of("java", "--disable-@files", "@" + file), AGENT))
                .doesNotContain("--add-modules");
        assertThat(JavaArguments.withAgent(List.of("java", "@" + folder.resolve("absent")), AGENT))
                .doesNotContain("--add-modules");
    }

    @Test
    void argumentFilesAreReadAsTheJavaCommandReadsThem() {
        assertThat(ArgumentFile.tokens("-cp 'a b':c # comment -m\n\"-Dx=\\\"quoted\\\"\" '#no comment'\n  last"))
                .containsExactly("-cp", "a b:c", "-Dx=\"quoted\"", "#no comment", "last");
    }
}
