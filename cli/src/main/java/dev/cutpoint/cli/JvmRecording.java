package dev.cutpoint.cli;

import dev.cutpoint.trace.Notes;
import dev.cutpoint.trace.RecordingReader;
import dev.cutpoint.trace.UnreadableRecordingException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one JVM of a run recorded.
 *
 * @param file the recording, once the JVM has ended by itself
 * @param repository where the JVM keeps its recording while it runs
 */
record JvmRecording(long pid, Path file, Optional<Path> repository) {
    private static final String OWN = "dev.cutpoint.";
    /** The JDK's events that the agent asks for. */
    private static final Set<String> JDK = Set.of(
            "jdk.DataLoss",
            "jdk.ThreadPark",
            "jdk.ThreadSleep",
            "jdk.JavaMonitorWait",
            "jdk.JavaMonitorEnter",
            "jdk.SocketRead",
            "jdk.SocketWrite");

    /** The agent makes the file when it starts, to see that it can, and fills it when it ends. */
    boolean isFinished() {
        try {
            return Files.size(file) > 0;
        } catch (IOException absent) {
            return false;
        }
    }

    boolean isAlive() {
        return handle().isPresent();
    }

    Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    }

    /** What there is to read: the recording, or that part of it which a JVM that was killed had flushed. */
    Optional<Path> readable() {
        return isFinished()
                ? Optional.of(file)
                : repository.filter(folder -> !chunks(folder).isEmpty());
    }

    /** Why that is not all, where it is not. */
    Optional<String> incompleteness() {
        if (isFinished()) {
            return Optional.empty();
        }
        return Optional.of(
                isAlive()
                        ? "JVM " + pid + " still runs: what it does from now on is not in this report."
                        : "JVM " + pid + " was killed or halted: what it did in its last second may be missing.");
    }

    /** Writes that as one file; chunks in a row are a recording. */
    void copyTo(OutputStream out) throws IOException {
        if (isFinished()) {
            Files.copy(file, out);
            return;
        }
        if (holdsOthersEvents()) {
            throw new IOException(
                    "JVM " + pid + " did not end by itself, and what it left holds another recording's events");
        }
        for (Path chunk : chunks(repository.orElseThrow())) {
            Files.copy(chunk, out);
        }
    }

    /** At its end the agent leaves out what another recording of the same JVM asked for, environment variables for one. */
    private boolean holdsOthersEvents() throws IOException {
        Set<String> names = new HashSet<>();
        try {
            RecordingReader.read(
                    repository.orElseThrow(),
                    event -> names.add(event.getEventType().getName()),
                    new Notes());
        } catch (UnreadableRecordingException nothing) {
            throw new IOException("JVM " + pid + " ended before anything it recorded was complete", nothing);
        }
        return !names.stream().allMatch(name -> name.startsWith(OWN) || JDK.contains(name));
    }

    /**
     * A JVM that was killed leaves its repository behind. It is deleted if the agent made it, which its parent's name tells:
     * one that the user's own recording writes to is the user's. A JVM killed early has not even announced it.
     */
    void deleteLeftovers() {
        if (isAlive()) {
            return;
        }
        String name = "cutpoint-" + pid + "-";
        Stream<Path> announced = repository.map(Path::getParent).stream();
        Stream<Path> temporary = RecordingFolder.list(Path.of(System.getProperty("java.io.tmpdir"))).stream();
        Stream.concat(announced, temporary)
                .filter(folder -> folder.getFileName().toString().startsWith(name))
                .distinct()
                .forEach(folder -> {
                    RecordingFolder.list(folder).forEach(RecordingFolder::delete);
                    RecordingFolder.delete(folder);
                });
    }

    private static List<Path> chunks(Path folder) {
        return RecordingFolder.list(folder).stream()
                .filter(each -> each.getFileName().toString().matches(".*\\.jfr"))
                .toList();
    }
}
