package dev.cutpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import app.stress.StressProgram;
import dev.cutpoint.it.rig.FinishedJvm;
import dev.cutpoint.it.rig.ForkedJvm;
import dev.cutpoint.it.rig.JdkInstallation;
import dev.cutpoint.it.rig.JdkInstallations;
import dev.cutpoint.it.rig.Report;
import dev.cutpoint.it.rig.RunningJvm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A million virtual threads that wait, and 10,000 others cancelled each second for a minute: no wrong result, no wrong flag, no hang, and
 * no cancellation that the report does not account for. Platform threads before JDK 21, and fewer of them.
 */
@Tag("stress")
class StressIT {
    private static final int PER_SECOND = 10_000;
    private static final int CANCELLATIONS = 60 * PER_SECOND;
    private static final int VIRTUAL_THREADS = 1_000_000;
    private static final int PLATFORM_THREADS = 2_000;

    /** Of live objects, when a million threads have come and gone: far below what those took. */
    private static final int MEGABYTES_LEFT = 200;

    @TempDir
    private Path folder;

    /**
     * A machine that is busy takes a second now and then; what is found below that would be its affair. There is room for all waits of
     * platform threads, which no limit a second applies to.
     */
    private static final String OPTIONS = "slow-threshold=20s,deaf-threshold=20s,max-size=512m";

    static Stream<Arguments> runs() {
        return JdkInstallations.all()
                .flatMap(jdk -> Stream.of("watch", "diagnose").map(profile -> Arguments.of(jdk, profile)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("runs")
    void holdsForAMinute(JdkInstallation jdk, String profile) throws Exception {
        Path recordings = folder.resolve("recordings");
        FinishedJvm jvm = run(jdk, "profile=" + profile + "," + OPTIONS + ",recording=" + recordings + "/", recordings);
        assertRight(jvm);

        Report report = Report.of(only(recordings, ".jfr"));
        long throttled = report.dropped("beyond max-traces-per-second");
        assertThat(report.cancellations() + throttled)
                .as(
                        "of %s, %s",
                        CANCELLATIONS, report.lines().get(report.lines().size() - 1))
                .isEqualTo(CANCELLATIONS);
        assertThat(report.lines()).noneMatch(line -> line.contains("hook-error") || line.contains("flight recorder"));
        assertThat(report.findings()).isZero();
    }

    private FinishedJvm run(JdkInstallation jdk, String options, Path recordings) throws Exception {
        boolean virtual = jdk.hasVirtualThreads();
        ForkedJvm jvm = ForkedJvm.on(jdk, folder)
                .timeout(Duration.ofMinutes(15))
                .jvmOptions("-Xmx4g", "-XX:+ExitOnOutOfMemoryError")
                .agent(options)
                .main(
                        StressProgram.class,
                        String.valueOf(virtual ? VIRTUAL_THREADS : PLATFORM_THREADS),
                        String.valueOf(CANCELLATIONS),
                        String.valueOf(PER_SECOND),
                        "agent");
        if (virtual) {
            jvm.jvmOptions("--enable-preview");
        }
        try (RunningJvm running = jvm.start()) {
            running.awaitLine("gathered");
            running.awaitFile(recordings, ".session");
            running.say("\n");
            return running.await();
        }
    }

    private static void assertRight(FinishedJvm jvm) {
        List<String> out = jvm.out();
        assertThat(out).noneMatch(line -> line.startsWith("WRONG"));
        assertThat(jvm.ownErr()).isEmpty();
        assertThat(jvm.exit()).isZero();
        assertThat(out).anyMatch(line -> line.matches("checks=\\d{7,} wrong=0"));
        assertThat(out)
                .filteredOn(line -> line.startsWith("heap="))
                .singleElement()
                .satisfies(line ->
                        assertThat(Integer.parseInt(line.replaceAll("\\D", ""))).isLessThan(MEGABYTES_LEFT));
    }

    private static Path only(Path folder, String ending) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
