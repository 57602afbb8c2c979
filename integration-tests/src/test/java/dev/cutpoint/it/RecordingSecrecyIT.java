package dev.cutpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import app.plain.CancelledTask;
import dev.cutpoint.it.rig.FinishedJvm;
import dev.cutpoint.it.rig.ForkedJvm;
import dev.cutpoint.it.rig.JdkInstallation;
import dev.cutpoint.it.rig.OnEveryJdk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.io.TempDir;

/** What we write is for the owner's eyes and holds our events only, whatever else the JVM records and whatever the umask is. */
class RecordingSecrecyIT {
    private static final String SECRET = "correct-horse-battery-staple";
    private static final String TOLD_TO_THE_JVM = "hunter2-in-a-property";

    /** The first JDK that can leave events out when a recording is written. */
    private static final int FILTERS = 19;

    /** A shell that takes all protection away and becomes the JVM. */
    private static final List<String> CARELESS = List.of("sh", "-c", "umask 000; exec \"$@\"", "sh");

    /** Waits, of platform threads and of the JDK's own sockets, which our events refer to, and what the recorder lost. */
    private static final Set<String> ALLOWED = Set.of(
            "jdk.DataLoss",
            "jdk.ThreadPark",
            "jdk.ThreadSleep",
            "jdk.JavaMonitorWait",
            "jdk.JavaMonitorEnter",
            "jdk.SocketRead",
            "jdk.SocketWrite");

    @TempDir
    private Path folder;

    @OnEveryJdk
    void holdsBesideARecordingOfTheUsersOwn(JdkInstallation jdk) throws Exception {
        Path theirs = folder.resolve("theirs.jfr");
        FinishedJvm jvm = careless(jdk)
                .jvmOptions(
                        "-XX:StartFlightRecording:settings=profile,filename=" + theirs, "-Dpassword=" + TOLD_TO_THE_JVM)
                .agent("profile=diagnose")
                .main(CancelledTask.class)
                .runThrough(CARELESS);
        Path ours = jvm.recording().orElseThrow();

        assertThat(jvm.exit()).isZero();
        assertThat(strings(theirs)).as("the user's recording is as ever").contains(SECRET);
        if (jdk.feature() < FILTERS) {
            assertThat(ours).as("nothing rather than the events of others").doesNotExist();
            assertThat(jvm.ownErr()).hasSize(1).first().asString().contains("another flight recording");
            return;
        }
        assertOwnersOnly(ours);
        assertThat(strings(ours)).doesNotContain(SECRET).doesNotContain(TOLD_TO_THE_JVM);
        assertThat(types(ours)).contains("dev.cutpoint.Session", "dev.cutpoint.Request");
        assertThat(types(ours)).allMatch(type -> type.startsWith("dev.cutpoint.") || ALLOWED.contains(type));
    }

    @OnEveryJdk
    void holdsForAFolderOfRecordings(JdkInstallation jdk) throws Exception {
        Path recordings = folder.resolve("recordings");
        FinishedJvm jvm = careless(jdk)
                .agent("profile=watch,recording=" + recordings + "/")
                .main(CancelledTask.class)
                .runThrough(CARELESS);

        assertThat(jvm.exit()).isZero();
        assertThat(jvm.err()).isEmpty();
        List<Path> files = files(recordings);
        assertThat(files).anyMatch(file -> file.toString().endsWith(".jfr"));
        for (Path file : files) {
            assertOwnersOnly(file);
            assertThat(strings(file)).doesNotContain(SECRET);
        }
    }

    private ForkedJvm careless(JdkInstallation jdk) {
        return ForkedJvm.on(jdk, folder).environment("BANK_PASSWORD", SECRET);
    }

    private static void assertOwnersOnly(Path file) throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .as("%s", file)
                .endsWith("------");
    }

    /** All that is written in it as text: recordings hold strings as bytes. */
    private static String strings(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }

    private static Set<String> types(Path recording) throws IOException {
        Set<String> types = new TreeSet<>();
        for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
            types.add(event.getEventType().getName());
        }
        return types;
    }

    private static List<Path> files(Path place) throws IOException {
        try (var entries = Files.list(place)) {
            return entries.sorted().toList();
        }
    }
}
