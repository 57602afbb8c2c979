package dev.cutpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import app.transparency.TransparencyProgram;
import dev.cutpoint.it.rig.FinishedJvm;
import dev.cutpoint.it.rig.ForkedJvm;
import dev.cutpoint.it.rig.JdkInstallation;
import dev.cutpoint.it.rig.OnEveryJdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;

/** A program sees the same of itself with the agent as without: results, exceptions, interrupt statuses, the order of callbacks. */
class TransparencyIT {
    /** With no threshold the JDK's own events are made of every wait, too. */
    private static final String DIAGNOSE = "profile=diagnose,suspend-threshold=0ms";

    private static final int PROGRAMS = 400;

    @TempDir
    private Path folder;

    @OnEveryJdk
    void programsSeeTheSameWithTheAgentAsWithout(JdkInstallation jdk) throws Exception {
        List<String> alone = journal(on(jdk, "alone"));

        assertSame(alone, journal(on(jdk, "alone-again")), "the programs are left to chance");
        assertSame(alone, journal(on(jdk, "watch").agent("profile=watch")), "watch");
        assertSame(alone, journal(on(jdk, "diagnose").agent(DIAGNOSE)), "diagnose");
        assertThat(alone).hasSizeGreaterThan(PROGRAMS * 50);
    }

    private ForkedJvm on(JdkInstallation jdk, String run) throws IOException {
        return ForkedJvm.on(jdk, Files.createDirectory(folder.resolve(run)))
                .main(TransparencyProgram.class, String.valueOf(PROGRAMS));
    }

    private static List<String> journal(ForkedJvm jvm) throws Exception {
        FinishedJvm finished = jvm.run();
        assertThat(finished.ownErr()).isEmpty();
        assertThat(finished.exit()).isZero();
        return finished.out();
    }

    /** Shows the first line that differs: the journals are long. */
    private static void assertSame(List<String> expected, List<String> actual, String name) {
        int first = IntStream.range(0, Math.min(expected.size(), actual.size()))
                .filter(i -> !expected.get(i).equals(actual.get(i)))
                .findFirst()
                .orElse(Math.min(expected.size(), actual.size()));
        assertThat(line(actual, first)).as("%s, line %d", name, first).isEqualTo(line(expected, first));
    }

    private static String line(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index) : "the end";
    }
}
