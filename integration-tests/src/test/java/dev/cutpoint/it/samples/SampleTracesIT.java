package dev.cutpoint.it.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutpoint.it.asserted.AssertedComments;
import dev.cutpoint.it.asserted.ReportedMarks;
import dev.cutpoint.it.rig.JdkInstallation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each sample, run as {@code demo} runs it, has the traces that are in the file of its name, on every JDK the same ones; and the lines at
 * which it is asked, stands and is at fault are those whose comments say so.
 *
 * <p>{@code -Dcutpoint.refresh=true} writes the files again, from what happens on the oldest JDK.
 */
class SampleTracesIT {
    @TempDir
    private Path folder;

    static Stream<Arguments> runs() {
        return Arrays.stream(Sample.values())
                .flatMap(sample -> sample.jdks().stream().map(jdk -> Arguments.of(sample, jdk)));
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("runs")
    void tracesAreThoseOfTheFileAndOfTheComments(Sample sample, JdkInstallation jdk) throws Exception {
        SampleRun run = SampleRun.of(sample, jdk, folder);

        assertTraces(sample, jdk, run);
        AssertedComments comments = sample.comments();
        assertThat(ReportedMarks.of(run.report(), comments))
                .as("what is seen at lines of %s", sample)
                .isEqualTo(comments.marks())
                .isNotEmpty();
        assertThat(run.report().summary().get("dropped").asLong()).isZero();
    }

    private void assertTraces(Sample sample, JdkInstallation jdk, SampleRun run) throws IOException {
        Path expected = sample.expectedTraces();
        Path actual = Files.writeString(folder.resolve("traces.txt"), sample.traces(run.printed()));
        if (Boolean.getBoolean("cutpoint.refresh") && jdk.equals(sample.jdks().get(0))) {
            Files.createDirectories(expected.getParent());
            Files.writeString(expected, Files.readString(actual));
        }
        assertThat(actual)
                .as("%s, written again by -Dcutpoint.refresh=true, of\n%s", expected, String.join("\n", run.printed()))
                .hasSameTextualContentAs(expected);
    }
}
