package dev.cutpoint.it;

import static dev.cutpoint.it.rig.OtherAgent.JACOCO;
import static dev.cutpoint.it.rig.OtherAgent.OPENTELEMETRY;
import static org.assertj.core.api.Assertions.assertThat;

import app.flag.FlagChecks;
import app.plain.CancelledTask;
import dev.cutpoint.it.rig.FinishedJvm;
import dev.cutpoint.it.rig.ForkedJvm;
import dev.cutpoint.it.rig.JdkInstallation;
import dev.cutpoint.it.rig.JdkInstallations;
import dev.cutpoint.it.rig.OnEveryJdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The cancelling flag is right, and all hooks are in place, beside another agent, whoever comes first. Each order with one profile; all of it
 * takes its time and is {@link NeighbourAgentsStressIT}'s.
 */
class NeighbourAgentsIT {
    private static final String EVERY = "7";
    private static final int AT_LEAST = 20_000;

    /** On the class path, as that of any agent. */
    private static final String OPENTELEMETRYS_ENTRY = "io/opentelemetry/javaagent/OpenTelemetryAgent.class";

    @TempDir
    private Path folder;

    @OnEveryJdk
    void flagIsRightBesideJacoco(JdkInstallation jdk) throws Exception {
        assertRight(JACOCO.addTo(on(jdk, "other-first")).agent("profile=diagnose"));
        assertRight(JACOCO.addTo(on(jdk, "ours-first").agent("profile=watch")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.cutpoint.it.rig.JdkInstallations#ends")
    void flagIsRightBesideOpenTelemetry(JdkInstallation jdk) throws Exception {
        assertRight(OPENTELEMETRY.addTo(on(jdk, "other-first")).agent("profile=diagnose"));
        assertRight(OPENTELEMETRY.addTo(on(jdk, "ours-first").agent("profile=watch")));
    }

    @Test
    void anotherAgentsLoaderHoldsNoApplicationCode() throws Exception {
        Path woven = folder.resolve("woven");
        ForkedJvm jvm = ForkedJvm.on(JdkInstallations.newest(), folder).agent("profile=diagnose,dump=" + woven);

        OPENTELEMETRY.addTo(jvm).main(CancelledTask.class).run();

        try (Stream<Path> files = Files.walk(woven).filter(Files::isRegularFile)) {
            assertThat(files.map(file -> woven.relativize(file).toString()).filter(name -> !name.startsWith("j")))
                    .containsExactlyInAnyOrder("app/plain/CancelledTask.class", OPENTELEMETRYS_ENTRY);
        }
    }

    private static void assertRight(ForkedJvm jvm) throws Exception {
        FinishedJvm finished = jvm.run();
        FlagVerdicts.assertNoneWrong(finished, 1, AT_LEAST);
        HookRows.assertAllBound(finished.recording().orElseThrow());
    }

    private ForkedJvm on(JdkInstallation jdk, String run) throws IOException {
        return FlagVerdicts.on(jdk, Files.createDirectory(folder.resolve(run))).main(FlagChecks.class, "agent", EVERY);
    }
}
