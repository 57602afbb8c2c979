package dev.cutpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import app.plain.StarvedTask;
import dev.cutpoint.it.rig.FinishedJvm;
import dev.cutpoint.it.rig.ForkedJvm;
import dev.cutpoint.it.rig.JdkInstallation;
import java.nio.file.Path;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A task that was woken and has no processor is not deaf, however long that takes. */
class StarvedTaskIT {
    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.cutpoint.it.rig.JdkInstallations#withVirtualThreads")
    void onlyTheOneThatComputesIsDeaf(JdkInstallation jdk) throws Exception {
        FinishedJvm jvm = ForkedJvm.on(jdk, folder)
                .jvmOptions("-Djdk.virtualThreadScheduler.parallelism=1", "-Djdk.virtualThreadScheduler.maxPoolSize=1")
                .agent("profile=watch,deaf-threshold=200ms")
                .main(StarvedTask.class)
                .run();

        assertThat(jvm.out()).containsExactly("heard");
        assertThat(jvm.exit()).isZero();
        assertThat(RecordingFile.readAllEvents(jvm.recording().orElseThrow()))
                .filteredOn(event -> event.getEventType().getName().equals("dev.cutpoint.Deaf"))
                .extracting(event -> event.getString("threadName"))
                .containsExactly("hog");
    }
}
