package dev.cutpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import app.plain.DeepFinally;
import app.plain.DeepStacks;
import dev.cutpoint.it.rig.FinishedJvm;
import dev.cutpoint.it.rig.ForkedJvm;
import dev.cutpoint.it.rig.JdkInstallation;
import dev.cutpoint.it.rig.OnEveryJdk;
import dev.cutpoint.it.rig.RunningJvm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.io.TempDir;

/** A stack that overflows inside a hook is the application's affair: nobody hangs for it, and the hooks stay on. */
class DeepStacksIT {
    @TempDir
    private Path folder;

    @OnEveryJdk
    void interruptedAfterManyOverflowsIsTold(JdkInstallation jdk) throws Exception {
        Path recordings = folder.resolve("recordings");
        FinishedJvm jvm = run(jdk, recordings);

        assertThat(jvm.out()).last().isEqualTo("told");
        assertThat(jvm.exit()).isZero();
        List<RecordedEvent> events = RecordingFile.readAllEvents(recordingIn(recordings));
        assertThat(events).as("errors inside hooks").anyMatch(DeepStacksIT::isHookError);
        assertThat(events)
                .filteredOn(event -> event.getEventType().getName().equals("dev.cutpoint.Reach"))
                .as("the thread that was interrupted in the end")
                .extracting(event -> event.getString("threadName"))
                .contains("deep");
    }

    /** The handlers of the application are run although there is no room for what was woven into them. */
    @OnEveryJdk
    void handlersAtTheEndOfTheStackAreRun(JdkInstallation jdk) throws Exception {
        FinishedJvm jvm = ForkedJvm.on(jdk, folder)
                .agent("profile=diagnose")
                .main(DeepFinally.class)
                .run();

        assertThat(jvm.out()).containsExactly("closed true, caught 600");
        assertThat(jvm.exit()).isZero();
    }

    private FinishedJvm run(JdkInstallation jdk, Path recordings) throws Exception {
        ForkedJvm jvm = ForkedJvm.on(jdk, folder)
                .agent("profile=diagnose,recording=" + recordings + "/")
                .main(DeepStacks.class);
        try (RunningJvm running = jvm.start()) {
            running.awaitFile(recordings, ".session");
            running.say("\n");
            return running.await();
        }
    }

    private static boolean isHookError(RecordedEvent event) {
        return event.getEventType().getName().equals("dev.cutpoint.Loss")
                && event.getString("what").equals("hook-error");
    }

    private static Path recordingIn(Path place) throws Exception {
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(file -> file.toString().endsWith(".jfr"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
