package dev.cutpoint.instrument.recording;

import dev.cutpoint.options.RecordingPlace;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;

/** Writes the recording of this process to its file, which nobody but the owner can read and which holds our events alone. */
final class RecordingFile {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private RecordingFile() {}

    /** Makes the file at start, so that a folder which cannot be written is reported then and not when everything is over. */
    static Optional<RecordingPlace> claim(RecordingPlace place) {
        try {
            create(place.file());
            return Optional.of(place);
        } catch (IOException | RuntimeException refused) {
            System.err.println("cutpoint: cannot write the recording " + place.file() + " ("
                    + refused.getClass().getSimpleName()
                    + "); choose another place with recording=FILE; the program runs on and nothing is written");
            return Optional.empty();
        }
    }

    /** Tells who follows this process where its repository is; the name appears only when the line is complete. */
    static void announce(Path session, Path repository) {
        try {
            Path unfinished = session.resolveSibling(session.getFileName() + ".part");
            create(unfinished);
            Files.writeString(unfinished, repository + "\n", StandardCharsets.UTF_8);
            Files.move(unfinished, session, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException refused) {
            System.err.println("cutpoint: cannot write " + session + "; traces are shown only at the end");
        }
    }

    static void write(Recording recording, Path target, boolean filter) {
        try {
            save(recording, target, filter);
        } catch (IOException | RuntimeException | ReflectiveOperationException refused) {
            delete(target);
            System.err.println("cutpoint: the recording " + target + " could not be written: " + refused.getMessage());
        }
    }

    /** {@code filter}: somebody else's events are in it, too. */
    static void save(Recording recording, Path target, boolean filter)
            throws IOException, ReflectiveOperationException {
        if (!filter) {
            recording.dump(target);
            return;
        }
        Path everything =
                Repository.current().orElseThrow().resolve("cutpoint-unfiltered-" + recording.getId() + ".jfr");
        create(everything);
        try {
            recording.dump(everything);
            copyOurs(everything, target);
        } finally {
            Files.deleteIfExists(everything);
        }
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException refused) {
            System.err.println("cutpoint: cannot delete " + file);
        }
    }

    /** {@code RecordingFile.write} with a filter came with 19; before, nothing is better than somebody else's events. */
    private static void copyOurs(Path from, Path to) throws IOException, ReflectiveOperationException {
        Method write;
        try {
            write = jdk.jfr.consumer.RecordingFile.class.getMethod("write", Path.class, Predicate.class);
        } catch (NoSuchMethodException before19) {
            throw new IOException(
                    "another flight recording was on, and before JDK 19 its events cannot be left out", before19);
        }
        Predicate<RecordedEvent> ours =
                event -> OwnEvents.isOurs(event.getEventType().getName());
        try (jdk.jfr.consumer.RecordingFile file = new jdk.jfr.consumer.RecordingFile(from)) {
            write.invoke(file, to, ours);
        }
    }

    /** Readable by nobody else. */
    static void create(Path file) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] attributes = posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            Files.createFile(file, attributes);
        } catch (FileAlreadyExistsException again) {
            if (posix) {
                Files.setPosixFilePermissions(file, OWNER_ONLY);
            }
        }
    }
}
