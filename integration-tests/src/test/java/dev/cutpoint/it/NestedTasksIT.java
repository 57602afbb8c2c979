package dev.cutpoint.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.plain.NestedTasks;
import dev.cutpoint.it.rig.FinishedJvm;
import dev.cutpoint.it.rig.ForkedJvm;
import dev.cutpoint.it.rig.JdkInstallation;
import dev.cutpoint.it.rig.OnEveryJdk;
import java.nio.file.Path;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.io.TempDir;

/** What ends by an interrupt is the task that was interrupted, and it is called what it is. */
class NestedTasksIT {
    @TempDir
    private Path folder;

    @OnEveryJdk
    void theFutureEndsNotTheStageInsideOrThePoolAround(JdkInstallation jdk) throws Exception {
        FinishedJvm jvm = ForkedJvm.on(jdk, folder)
                .agent("profile=diagnose")
                .main(NestedTasks.class)
                .run();

        assertThat(jvm.out()).containsExactly("stage failed true", "ended true, done true");
        assertThat(RecordingFile.readAllEvents(jvm.recording().orElseThrow()))
                .filteredOn(event -> event.getEventType().getName().equals("dev.cutpoint.TaskEnd"))
                .extracting(event -> event.getString("task"), event -> event.getBoolean("byCancellation"))
                .containsExactlyInAnyOrder(tuple("future-task", false), tuple("future-task", true));
    }
}
