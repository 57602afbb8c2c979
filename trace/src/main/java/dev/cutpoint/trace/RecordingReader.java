package dev.cutpoint.trace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** Reads recordings: finished ones, ones cut short, and folders of them. */
public final class RecordingReader {

    private static final byte[] MAGIC = {'F', 'L', 'R', 0};
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneId.systemDefault());

    private RecordingReader() {}

    /**
     * Gives every event of a recording, one after the other, in the order of the file. One that was
     * cut short is read as far as it goes, and a note says so.
     *
     * @param recording a file, or a folder whose {@code .jfr} files are all read
     * @throws UnreadableRecordingException when it is no recording, or nothing of it can be read
     */
    public static void read(Path recording, Consumer<RecordedEvent> events, Notes notes)
            throws UnreadableRecordingException {
        List<Path> files = RecordingFiles.in(recording).stream()
                .flatMap(jvm -> jvm.files().stream())
                .toList();
        read(new RecordingFiles(recording, files), events, notes);
    }

    /** Of several files it is enough that one can be read; the others get a note. */
    static void read(RecordingFiles recording, Consumer<RecordedEvent> events, Notes notes)
            throws UnreadableRecordingException {
        Optional<UnreadableRecordingException> failure = Optional.empty();
        int read = 0;
        for (Path file : recording.files()) {
            try {
                readFile(file, events, notes);
                read++;
            } catch (UnreadableRecordingException e) {
                notes.add(e.getMessage());
                failure = Optional.of(e);
            }
        }
        if (read == 0 && failure.isPresent()) {
            throw failure.get();
        }
    }

    private static void readFile(Path file, Consumer<RecordedEvent> events, Notes notes)
            throws UnreadableRecordingException {
        try {
            checkBeginning(file);
            Optional<RecordingRepair> repair = RecordingRepair.of(file);
            if (repair.isPresent()) {
                readCutShort(file, repair.get(), events, notes);
            } else {
                readWhole(file, file, events, notes);
            }
        } catch (AccessDeniedException e) {
            throw new UnreadableRecordingException(file + " cannot be read: permission denied.", e);
        } catch (UnreadableRecordingException e) {
            throw e;
        } catch (IOException e) {
            throw new UnreadableRecordingException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static void checkBeginning(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] beginning = in.readNBytes(MAGIC.length);
            if (beginning.length == 0) {
                throw new UnreadableRecordingException(file + " is empty: it holds no recording.");
            }
            if (!Arrays.equals(beginning, MAGIC)) {
                throw new UnreadableRecordingException(
                        file + " is not a recording: it does not begin as JFR files do. Give a .jfr file.");
            }
        }
    }

    private static void readCutShort(Path file, RecordingRepair repair, Consumer<RecordedEvent> events, Notes notes)
            throws IOException {
        if (!repair.isWorthwhile()) {
            throw new UnreadableRecordingException(file + " was cut short before anything in it was complete.");
        }
        Path copy = repair.copy(file);
        try {
            Instant[] latest = {Instant.MIN};
            readWhole(
                    file,
                    copy,
                    event -> {
                        latest[0] = event.getEndTime().isAfter(latest[0]) ? event.getEndTime() : latest[0];
                        events.accept(event);
                    },
                    notes);
            notes.add(
                    latest[0].equals(Instant.MIN)
                            ? file + " was cut short; it has no events up to there."
                            : file + " was cut short; read up to " + TIME.format(latest[0]) + ".");
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** JFR's reader throws all kinds of exceptions at damaged content. */
    private static void readWhole(Path name, Path file, Consumer<RecordedEvent> events, Notes notes)
            throws IOException {
        long read = 0;
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                events.accept(recording.readEvent());
                read++;
            }
        } catch (IOException | RuntimeException e) {
            if (read == 0) {
                throw new UnreadableRecordingException(name + " is damaged: " + e.getMessage(), e);
            }
            notes.add(name + " is damaged; read its first " + read + " events.");
        }
    }
}
