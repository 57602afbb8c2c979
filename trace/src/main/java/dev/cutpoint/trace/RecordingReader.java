package dev.cutpoint.trace;

import java.nio.file.Path;
import java.util.function.Consumer;
import jdk.jfr.consumer.RecordedEvent;

/** Reads recordings: finished ones, ones cut short, and folders of them. */
public final class RecordingReader {

    private RecordingReader() {}

    /**
     * Gives every event of a recording, one after the other, in the order of the file.
     *
     * @param recording a file, or a folder whose {@code .jfr} files are all read
     * @throws UnreadableRecordingException when it is no recording, or nothing of it can be read
     */
    public static void read(Path recording, Consumer<RecordedEvent> events, Notes notes)
            throws UnreadableRecordingException {
        if (!java.nio.file.Files.exists(recording)) {
            throw new UnreadableRecordingException(recording + " does not exist.");
        }
    }
}
