package dev.cutpoint.options;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a process's recording goes; the paths are absolute.
 *
 * @param file the recording itself, written at exit
 * @param session where a folder was named: the file that tells those who watch the folder how to follow the live process
 */
public record RecordingPlace(Path file, Optional<Path> session) {
    private static final String PID = "%p";

    static RecordingPlace of(String text, long pid) {
        String resolved = text.replace(PID, Long.toString(pid));
        Path path = Path.of(resolved).toAbsolutePath();
        if (resolved.endsWith("/") || Files.isDirectory(path)) {
            return new RecordingPlace(path.resolve(pid + ".jfr"), Optional.of(path.resolve(pid + ".session")));
        }
        return new RecordingPlace(path, Optional.empty());
    }
}
