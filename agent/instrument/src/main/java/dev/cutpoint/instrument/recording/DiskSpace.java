package dev.cutpoint.instrument.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Room for the flight recorder's chunks. When it cannot write, it ends the whole JVM ("irrecoverable error in Jfr"), so it must have ended
 * before. To end it must write what it has in its buffers: some room is kept for that by a file that goes then.
 */
final class DiskSpace {
    private static final int MEGABYTE = 1 << 20;
    private static final long LEAST = 32L * MEGABYTE;

    /** What the recorder's buffers hold, which are 10 MB at most and mostly empty. */
    private static final int KEPT = 8;

    private final Path folder;
    private final Path kept;

    private DiskSpace(Path folder, Path kept) {
        this.folder = folder;
        this.kept = kept;
    }

    /**
     * Room in a folder.
     *
     * @param own where a file may be made, on the same disk
     * @throws IOException when there is too little
     */
    static DiskSpace keep(Path folder, Path own) throws IOException {
        DiskSpace space = new DiskSpace(folder, own.resolve("room"));
        if (!space.isEnough()) {
            throw new IOException("less than " + least() + " are free on the disk of " + folder + "; make room there");
        }
        try (FileChannel file = FileChannel.open(space.kept, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer nothing = ByteBuffer.allocate(MEGABYTE);
            for (int i = 0; i < KEPT; i++) {
                file.write(nothing.rewind());
            }
        }
        return space;
    }

    /** Also where it cannot be told. */
    boolean isEnough() {
        try {
            return Files.getFileStore(folder).getUsableSpace() >= LEAST;
        } catch (IOException | RuntimeException unknown) {
            return true;
        }
    }

    /** For the recorder to end. */
    void release() {
        try {
            Files.deleteIfExists(kept);
        } catch (IOException gone) {
            // the recorder has to do without
        }
    }

    /** For people. */
    static String least() {
        return LEAST / MEGABYTE + " MB";
    }
}
