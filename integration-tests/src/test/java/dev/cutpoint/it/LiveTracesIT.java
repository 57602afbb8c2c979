package dev.cutpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import app.plain.LateEventType;
import dev.cutpoint.it.rig.CutpointJar;
import dev.cutpoint.it.rig.FinishedJvm;
import dev.cutpoint.it.rig.ForkedJvm;
import dev.cutpoint.it.rig.JdkInstallation;
import dev.cutpoint.it.rig.JdkInstallations;
import dev.cutpoint.it.rig.ProgramClasses;
import dev.cutpoint.it.rig.RunningJvm;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Traces that are printed while the program runs are complete, whatever it does to the flight recorder meanwhile. */
class LiveTracesIT {
    @TempDir
    private Path folder;

    @Test
    void haveTheirNamesAfterTheProgramHasRegisteredATypeOfEvents() throws Exception {
        JdkInstallation jdk = JdkInstallations.newest();
        String java = jdk.tool("java").toString();
        String classPath = ProgramClasses.placeOf(LateEventType.class).toString();
        ForkedJvm run = ForkedJvm.on(jdk, folder)
                .jar(CutpointJar.path(), "run", "--", java, "-cp", classPath, LateEventType.class.getName());
        try (RunningJvm jvm = run.start()) {
            jvm.awaitErr("cancellation 1 ");
            jvm.say("x").awaitErr("cancellation 2 ");
            FinishedJvm finished = jvm.say("x").await();

            assertThat(finished.exit()).isZero();
            assertThat(finished.err())
                    .filteredOn(line -> line.startsWith("cancellation "))
                    .hasSize(2)
                    .allSatisfy(line -> assertThat(line).contains("future-cancel of pool-1-thread-1 (FutureTask)"));
            assertThat(finished.err())
                    .filteredOn(line -> line.startsWith("  delivered "))
                    .hasSize(2)
                    .allSatisfy(line -> assertThat(line).contains("InterruptedException"));
        }
    }
}
