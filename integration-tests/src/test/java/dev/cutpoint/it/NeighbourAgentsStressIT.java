package dev.cutpoint.it;

import app.flag.FlagChecks;
import dev.cutpoint.it.rig.FinishedJvm;
import dev.cutpoint.it.rig.ForkedJvm;
import dev.cutpoint.it.rig.JdkInstallation;
import dev.cutpoint.it.rig.JdkInstallations;
import dev.cutpoint.it.rig.OtherAgent;
import java.io.IOException;
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

/** All checks of the flag beside each other agent, and before, between and behind both, in every profile and JDK. */
@Tag("stress")
class NeighbourAgentsStressIT {
    private static final int AT_LEAST = 100_000;

    @TempDir
    private Path folder;

    static Stream<Arguments> combinations() {
        return JdkInstallations.all()
                .flatMap(jdk -> Stream.of("watch", "diagnose")
                        .flatMap(profile -> Stream.of(
                                        List.of(OtherAgent.JACOCO),
                                        List.of(OtherAgent.OPENTELEMETRY),
                                        List.of(OtherAgent.JACOCO, OtherAgent.OPENTELEMETRY))
                                .map(others -> Arguments.of(jdk, profile, others))));
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @MethodSource("combinations")
    void flagIsRightWhoeverComesFirst(JdkInstallation jdk, String profile, List<OtherAgent> others) throws Exception {
        for (int place = 0; place <= others.size(); place++) {
            ForkedJvm jvm = on(jdk, "place-" + place);
            others.subList(0, place).forEach(each -> each.addTo(jvm));
            jvm.agent("profile=" + profile);
            others.subList(place, others.size()).forEach(each -> each.addTo(jvm));

            FinishedJvm finished = jvm.run();
            FlagVerdicts.assertNoneWrong(finished, 1, AT_LEAST);
            HookRows.assertAllBound(finished.recording().orElseThrow());
        }
    }

    private ForkedJvm on(JdkInstallation jdk, String run) throws IOException {
        return FlagVerdicts.on(jdk, Files.createDirectory(folder.resolve(run)))
                .timeout(Duration.ofMinutes(5))
                .main(FlagChecks.class, "agent");
    }
}
