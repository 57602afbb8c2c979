package dev.cutpoint.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The private folder in which the agents of a run leave {@code PID.session}, where a live JVM can be followed, and at their
 * end {@code PID.jfr}, the recording. It is the owner's alone and goes with the run.
 */
final class RecordingFolder implements AutoCloseable {
    private static final Pattern NAME = Pattern.compile("(\\d{1,18})\\.(session|jfr)");

    private static final int GRACE_SECONDS = 2;

    private final Path path;

    private RecordingFolder(Path path) {
        this.path = path;
    }

    static RecordingFolder create() {
        try {
            RecordingFolder folder = new RecordingFolder(Files.createTempDirectory("cutpoint-"));
            Runtime.getRuntime().addShutdownHook(new Thread(folder::close, "cutpoint-cleaning"));
            return folder;
        } catch (IOException error) {
            throw new CommandFailure(
                    "cannot make a folder for recordings in " + System.getProperty("java.io.tmpdir") + ": "
                            + CommandFailure.reason(error) + "; free it, or name another with -Djava.io.tmpdir",
                    error);
        }
    }

    /** What the agent's {@code recording} option takes; it ends with a separator, which says that it is a folder. */
    String text() {
        return path + "/";
    }

    /** The JVMs that have announced themselves by now, by process id. */
    SortedMap<Long, JvmRecording> jvms() {
        SortedMap<Long, JvmRecording> jvms = new TreeMap<>();
        for (Path each : list(path)) {
            Matcher matcher = NAME.matcher(each.getFileName().toString());
            if (matcher.matches()) {
                jvms.computeIfAbsent(Long.valueOf(matcher.group(1)), this::jvm);
            }
        }
        return jvms;
    }

    /** Waits a while for JVMs that outlive the command which started them: most are about to end too. */
    void awaitJvms() throws InterruptedException {
        CompletableFuture<?>[] ends = jvms().values().stream()
                .flatMap(jvm -> jvm.handle().stream())
                .map(ProcessHandle::onExit)
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(ends).get(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException daemon) {
            // The report says that it still runs.
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private JvmRecording jvm(long pid) {
        Path file = path.resolve(pid + ".jfr");
        return new JvmRecording(pid, file, repository(path.resolve(pid + ".session")));
    }

    private static Optional<Path> repository(Path session) {
        try {
            return Files.exists(session)
                    ? Optional.of(Path.of(Files.readString(session).strip()))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        jvms().values().forEach(JvmRecording::deleteLeftovers);
        delete(path);
    }

    static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException gone) {
            return List.of();
        }
    }

    /** A folder with the files in it; what cannot be deleted stays, for that is no reason to fail. */
    static void delete(Path folder) {
        try {
            for (Path each : list(folder)) {
                Files.deleteIfExists(each);
            }
            Files.deleteIfExists(folder);
        } catch (IOException stays) {
            // In the system's temporary folder, which is emptied by the system.
        }
    }
}
