package dev.cutpoint.cli;

import dev.cutpoint.options.AgentOption;
import dev.cutpoint.options.AgentOptions;
import dev.cutpoint.options.OptionException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.Optional;

/**
 * Where the user wants the recordings of a run. The option means what it means to the agent: a file, or a folder, with
 * {@code %p} for the process id. Where several JVMs would share one file, each gets {@code -PID} before the file's ending.
 */
final class KeptRecordings {
    private final AgentOptions options;
    private Optional<String> obstacle = Optional.empty();

    KeptRecordings(AgentOptions options) {
        this.options = options;
    }

    /** The one file that they go to; several have places that depend on the process. */
    Optional<String> file() {
        return options.recording(0).equals(options.recording(1))
                ? place(0, false).map(Path::toString)
                : Optional.empty();
    }

    /** Tells at once, and not when everything is over, if recordings cannot get there. */
    void check(Environment environment) {
        obstacle = place(0, false).map(Path::getParent).flatMap(KeptRecordings::obstacle);
        obstacle.map(KeptRecordings::line).ifPresent(environment::say);
    }

    private static Optional<String> obstacle(Path folder) {
        try {
            Files.createDirectories(folder);
            return Files.isWritable(folder) ? Optional.empty() : Optional.of(folder + " is not writable");
        } catch (IOException error) {
            return Optional.of(folder + " cannot be made a folder");
        }
    }

    /** Copies what the JVMs have recorded; the copies are the owner's alone. False, and a line, if that fails. */
    boolean keep(Collection<JvmRecording> jvms, Environment environment) {
        if (obstacle.isPresent()) {
            return false;
        }
        try {
            for (JvmRecording jvm : jvms) {
                Optional<Path> place = place(jvm.pid(), jvms.size() > 1);
                if (place.isPresent()) {
                    copy(jvm, place.get());
                }
            }
            return true;
        } catch (IOException error) {
            environment.say(line(CommandFailure.reason(error)));
            return false;
        }
    }

    private static String line(String reason) {
        return "the recording cannot be kept: " + reason + "; name another place with --recording";
    }

    private Optional<Path> place(long pid, boolean shared) {
        Optional<Path> file = options.recording(pid).map(place -> place.file());
        boolean collides = options.recording(pid).equals(options.recording(pid + 1));
        return shared && collides ? file.map(each -> withPid(each, pid)) : file;
    }

    private static Path withPid(Path file, long pid) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        int end = dot > 0 ? dot : name.length();
        return file.resolveSibling(name.substring(0, end) + "-" + pid + name.substring(end));
    }

    /** Beside its place first, so that nobody finds half a recording there. */
    private static void copy(JvmRecording jvm, Path place) throws IOException {
        if (Files.exists(place) && !Files.isRegularFile(place)) {
            throw new IOException(place + " is no file");
        }
        Path part = Files.createTempFile(
                place.getParent(),
                ".cutpoint-",
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                jvm.copyTo(out);
            }
            Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** The options for the agents of a run, which record into the run's own folder. */
    static AgentOptions into(RecordingFolder folder, AgentOptions options) {
        try {
            return options.with(AgentOption.RECORDING, folder.text());
        } catch (OptionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
