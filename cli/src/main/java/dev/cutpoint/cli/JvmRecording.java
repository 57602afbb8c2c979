package dev.cutpoint.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What one JVM of a run recorded.
 *
 * @param file the recording, once the JVM has ended by itself
 * @param repository where the JVM keeps its recording while it runs
 */
record JvmRecording(long pid, Path file, Optional<Path> repository) {

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
        for (Path part : isFinished() ? List.of(file) : chunks(repository.orElseThrow())) {
            Files.copy(part, out);
        }
    }

    /** A JVM that was killed leaves its repository behind; only the chunks are deleted, then the folder if that was all. */
    void deleteLeftovers() {
        if (isAlive()) {
            return;
        }
        repository.filter(Files::isDirectory).ifPresent(folder -> {
            try {
                for (Path chunk : chunks(folder)) {
                    Files.deleteIfExists(chunk);
                }
                Files.deleteIfExists(folder);
                Path parent = folder.getParent();
                if (parent.getFileName().toString().startsWith("cutpoint-" + pid)) {
                    Files.deleteIfExists(parent);
                }
            } catch (IOException stays) {
                // In the system's temporary folder, which is emptied by the system.
            }
        });
    }

    private static List<Path> chunks(Path folder) {
        return RecordingFolder.list(folder).stream()
                .filter(each -> each.getFileName().toString().matches(".*\\.(jfr|part)"))
                .toList();
    }
}
