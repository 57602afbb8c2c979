package dev.cutpoint.instrument.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether there is room for the flight recorder's chunks. When it cannot write, it ends the whole JVM ("irrecoverable error in Jfr"), so it
 * must have ended before: what it still has to write is some megabytes of buffers.
 */
final class DiskSpace {
    static final long LEAST = 32L << 20;

    private final Path folder;

    DiskSpace(Path folder) {
        this.folder = folder;
    }

    /** Also where it cannot be told. */
    boolean isEnough() {
        try {
            return Files.getFileStore(folder).getUsableSpace() >= LEAST;
        } catch (IOException | RuntimeException unknown) {
            return true;
        }
    }

    /** For people. */
    static String least() {
        return LEAST / (1 << 20) + " MB";
    }
}
