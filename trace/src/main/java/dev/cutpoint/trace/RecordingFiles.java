package dev.cutpoint.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files that hold the recording of one JVM: one file, or the chunks in a JFR repository folder
 * in the order of time.
 *
 * @param name what the user called it
 */
record RecordingFiles(Path name, List<Path> files) {

    /** As the JVM names the chunks in its repository: {@code 2025_01_31_12_59_00.jfr}, {@code …_01.jfr}. */
    private static final Pattern CHUNK = Pattern.compile("\\d{4}(_\\d\\d){5}(_\\d+)?\\.jfr");

    /** One for each JVM whose recording is there. */
    static List<RecordingFiles> in(Path fileOrFolder) throws UnreadableRecordingException {
        if (!Files.exists(fileOrFolder)) {
            throw new UnreadableRecordingException(
                    fileOrFolder + " does not exist: give a .jfr file or a folder of them.");
        }
        if (!Files.isDirectory(fileOrFolder)) {
            return List.of(new RecordingFiles(fileOrFolder, List.of(fileOrFolder)));
        }
        List<Path> files = recordings(fileOrFolder);
        if (files.isEmpty()) {
            throw new UnreadableRecordingException(fileOrFolder + " has no recordings (*.jfr) in it.");
        }
        List<Path> chunks = new ArrayList<>();
        List<RecordingFiles> result = new ArrayList<>();
        for (Path file : files) {
            if (CHUNK.matcher(file.getFileName().toString()).matches()) {
                chunks.add(file);
            } else {
                result.add(new RecordingFiles(file, List.of(file)));
            }
        }
        if (!chunks.isEmpty()) {
            result.add(new RecordingFiles(fileOrFolder, chunks));
        }
        return result;
    }

    /** Without the files that are known; from then on these are. A file has one key whatever links lead to it. */
    RecordingFiles without(Set<Object> known) {
        return new RecordingFiles(
                name, files.stream().filter(file -> known.add(key(file))).toList());
    }

    private static Object key(Path file) {
        try {
            Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
            return key == null ? file.toRealPath() : key;
        } catch (IOException unreadable) {
            return file.toAbsolutePath().normalize();
        }
    }

    private static List<Path> recordings(Path folder) throws UnreadableRecordingException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> file.getFileName().toString().endsWith(".jfr"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UnreadableRecordingException(folder + " cannot be listed: " + e.getMessage(), e);
        }
    }
}
