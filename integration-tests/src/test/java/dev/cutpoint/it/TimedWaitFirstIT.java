package dev.cutpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import app.plain.TimedWaitFirst;
import dev.cutpoint.it.rig.FinishedJvm;
import dev.cutpoint.it.rig.ForkedJvm;
import dev.cutpoint.it.rig.JdkInstallation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * On JDK 21 the first timed wait of a virtual thread loads {@code FutureTask} and the workers of pools where the VM shows class files to
 * nobody: their hooks must be in place all the same.
 */
class TimedWaitFirstIT {
    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.cutpoint.it.rig.JdkInstallations#withVirtualThreads")
    void futuresAndPoolsAreSeenAfterIt(JdkInstallation jdk) throws Exception {
        FinishedJvm jvm = ForkedJvm.on(jdk, folder)
                .agent("profile=watch")
                .main(TimedWaitFirst.class)
                .run();

        assertThat(jvm.ownErr()).isEmpty();
        assertThat(jvm.exit()).isZero();
        Path recording = jvm.recording().orElseThrow();
        assertThat(texts(recording, "dev.cutpoint.Request", "kind")).containsExactly("future-cancel");
        assertThat(texts(recording, "dev.cutpoint.Reach", "taskClass"))
                .as("tasks that were reached; idle workers are none")
                .containsExactly("java.util.concurrent.FutureTask");
    }

    private static List<String> texts(Path recording, String type, String field) throws IOException {
        List<String> texts = new ArrayList<>();
        for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
            if (event.getEventType().getName().equals(type)) {
                texts.add(event.getString(field));
            }
        }
        return texts;
    }
}
