package dev.cutpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import org.junit.jupiter.api.Test;

class SampleTest {
    private static final SampleRuntimes RUNTIMES =
            new SampleRuntimes(List.of(jdk("25.0.3", "jdk.jfr"), jdk("21.0.2", "java.base"), jdk("17.0.9", "jdk.jfr")));

    @Test
    void aSampleIsWhatItsManifestSays() {
        Sample sample = sample("21", "25", "--enable-preview -Xmx64m");

        assertThat(sample.jvmArguments()).containsExactly("--enable-preview", "-Xmx64m");
        assertThat(sample.needs()).isEqualTo("needs Java 21 to 25");
        assertThat(sample("21", "", "").needs()).isEqualTo("needs Java 21 or later");
        assertThat(sample("25", "25", "").needs()).isEqualTo("needs Java 25");
    }

    @Test
    void theNewestThatFitsRunsIt() {
        assertThat(RUNTIMES.newestFor(sample("17", "", "")).orElseThrow().feature())
                .isEqualTo(25);
        assertThat(RUNTIMES.newestFor(sample("17", "21", "")).orElseThrow().feature())
                .isEqualTo(17);
        assertThat(RUNTIMES.newestFor(sample("26", "", ""))).isEmpty();
    }

    @Test
    void whyNoneDoesIsSaid() {
        assertThat(RUNTIMES.obstacle(sample("26", "", "")))
                .startsWith(
                        "needs Java 26 or later, and there is Java 25.0.3, Java 21.0.2 (which has no jdk.jfr module")
                .endsWith("; name a JDK with --java");
    }

    private static Sample sample(String min, String max, String arguments) {
        Attributes manifest = new Attributes();
        manifest.putValue("Sample-Min-Java", min);
        manifest.putValue("Sample-Max-Java", max);
        manifest.putValue("Sample-Jvm-Args", arguments);
        return Sample.of("checkout", manifest, Optional.empty());
    }

    private static Jdk jdk(String version, String module) {
        return new Jdk(Path.of("jdk-" + version), version, "", Set.of(module));
    }
}
