package dev.cutpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import app.guards.Download;
import dev.cutpoint.it.readme.Example;
import dev.cutpoint.it.readme.Readme;
import dev.cutpoint.it.rig.FinishedJvm;
import dev.cutpoint.it.rig.ForkedJvm;
import dev.cutpoint.it.rig.JdkInstallation;
import dev.cutpoint.it.rig.OnEveryJdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program of docs/api.md is the one that is compiled here, and prints what the page says. */
class ApiPageIT {
    private static final Path ROOT = Path.of(System.getProperty("cutpoint.root"));
    private static final Path PAGE = ROOT.resolve("docs/api.md");

    @TempDir
    private Path folder;

    @Test
    void thePageShowsTheProgram() throws IOException {
        Path source = ROOT.resolve("integration-tests/src/main/java/app/guards/Download.java");
        String program = Files.readString(source).split("// begin\n", 2)[1];
        assertThat(PAGE).content().contains("```java\n" + program + "```\n");
    }

    @OnEveryJdk
    void printsWithTheAgentWhatThePageSays(JdkInstallation jdk) throws Exception {
        assertPrints(0, ForkedJvm.on(jdk, folder).agent("").main(Download.class));
    }

    @OnEveryJdk
    void printsWithoutTheAgentWhatThePageSays(JdkInstallation jdk) throws Exception {
        assertPrints(1, ForkedJvm.on(jdk, folder).main(Download.class));
    }

    private static void assertPrints(int example, ForkedJvm jvm) throws Exception {
        List<Example> examples = Readme.read(PAGE).examples();
        FinishedJvm finished = jvm.run();
        assertThat(finished.out())
                .isEqualTo(examples.get(example).shown().stream()
                        .filter(line -> !line.isEmpty())
                        .toList());
        assertThat(finished.ownErr()).isEmpty();
    }
}
