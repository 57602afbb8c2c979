package dev.cutpoint.it;

import static dev.cutpoint.it.rig.OtherAgent.JACOCO;
import static dev.cutpoint.it.rig.OtherAgent.OPENTELEMETRY;
import static org.assertj.core.api.Assertions.assertThat;

import app.transparency.TransparencyProgram;
import dev.cutpoint.it.rig.CoverageFile;
import dev.cutpoint.it.rig.ForkedJvm;
import dev.cutpoint.it.rig.JdkInstallation;
import dev.cutpoint.it.rig.JdkInstallations;
import dev.cutpoint.it.rig.OtherAgent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A program sees the same of itself beside another agent whether ours is there or not, and the other agent does its work. */
@Tag("stress")
class NeighbourTransparencyIT {
    private static final String PACKAGE = TransparencyProgram.class.getPackageName();
    private static final String PROGRAMS = "60";

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.cutpoint.it.rig.JdkInstallations#ends")
    void jacocoCoversTheSameClassesAndTheProgramGoesTheSameWay(JdkInstallation jdk) throws Exception {
        List<String> alone = Journals.of(JACOCO.addTo(on(jdk, "alone")));
        List<String> again = Journals.of(JACOCO.addTo(on(jdk, "alone-again")));
        List<String> jacocoFirst =
                Journals.of(JACOCO.addTo(on(jdk, "jacoco-first")).agent("profile=diagnose"));
        List<String> oursFirst = Journals.of(JACOCO.addTo(on(jdk, "ours-first").agent("profile=diagnose")));

        Journals.assertSame(alone, again, "the programs are left to chance");
        Journals.assertSame(alone, jacocoFirst, "after JaCoCo");
        Journals.assertSame(alone, oursFirst, "before JaCoCo");
        assertSameClassFiles(coverage("alone"), coverage("jacoco-first"));
        assertSameClassFiles(coverage("alone"), coverage("ours-first"));
    }

    @Test
    void programGoesTheSameWayBesideOpenTelemetry() throws Exception {
        JdkInstallation jdk = JdkInstallations.newest();

        List<String> alone = Journals.of(OPENTELEMETRY.addTo(on(jdk, "alone")));
        List<String> oursFirst =
                Journals.of(OPENTELEMETRY.addTo(on(jdk, "ours-first").agent("profile=diagnose")));

        Journals.assertSame(alone, oursFirst, "before OpenTelemetry");
    }

    /** The classes are those of the program, and nothing that was passed alone is missing, but for what is left to chance. */
    private static void assertSameClassFiles(CoverageFile expected, CoverageFile actual) {
        assertThat(actual.checksums(PACKAGE))
                .isEqualTo(expected.checksums(PACKAGE))
                .hasSizeGreaterThan(20);
        assertThat(actual.passedProbes(PACKAGE)).isGreaterThan(expected.passedProbes(PACKAGE) * 9 / 10);
    }

    private CoverageFile coverage(String run) throws IOException {
        return CoverageFile.in(folder.resolve(run).resolve(OtherAgent.COVERAGE));
    }

    private ForkedJvm on(JdkInstallation jdk, String run) throws IOException {
        return ForkedJvm.on(jdk, Files.createDirectory(folder.resolve(run))).main(TransparencyProgram.class, PROGRAMS);
    }
}
