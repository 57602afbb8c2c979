package dev.cutpoint.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * A file that an option names, if it is given. A place that cannot be written is known before any long work; the file gets there
 * whole or not at all, so that nobody reads half of one.
 */
final class WholeFile {
    private static final String STANDARD_OUTPUT = "-";

    private final String option;
    private final Optional<String> target;
    private final Environment environment;

    private WholeFile(String option, Optional<String> target, Environment environment) {
        this.option = option;
        this.target = target;
        this.environment = environment;
    }

    static WholeFile open(String option, Optional<String> target, Environment environment) {
        WholeFile file = new WholeFile(option, target, environment);
        if (target.isPresent() && !file.ownsStandardOutput()) {
            try {
                check(Path.of(target.get()));
            } catch (IOException error) {
                throw file.failure(CommandFailure.reason(error), error);
            } catch (InvalidPathException error) {
                throw file.failure("it is no path", error);
            }
        }
        return file;
    }

    boolean ownsStandardOutput() {
        return target.filter(STANDARD_OUTPUT::equals).isPresent();
    }

    /** What is in it. */
    interface Content {
        void write(Writer writer) throws IOException;
    }

    void write(Content content) {
        if (target.isEmpty()) {
            return;
        }
        try {
            if (ownsStandardOutput()) {
                into(environment.out(), content);
                environment.out().flush();
            } else {
                replace(Path.of(target.get()), content);
            }
        } catch (IOException error) {
            throw failure(CommandFailure.reason(error), error);
        }
    }

    private static void replace(Path place, Content content) throws IOException {
        if (Files.exists(place) && !Files.isRegularFile(place)) {
            try (OutputStream out = Files.newOutputStream(place)) {
                into(out, content);
            }
            return;
        }
        Path file = Files.exists(place) ? place.toRealPath() : place.toAbsolutePath();
        Path part = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                into(out, content);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void into(OutputStream out, Content content) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        content.write(writer);
        writer.flush();
    }

    private static void check(Path place) throws IOException {
        Path folder = place.toAbsolutePath().getParent();
        if (Files.isDirectory(place)) {
            throw new IOException("it is a folder");
        }
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(place.toString());
        }
        boolean special = Files.exists(place) && !Files.isRegularFile(place);
        if (!Files.isWritable(special ? place : folder)) {
            throw new AccessDeniedException(folder.toString());
        }
    }

    private CommandFailure failure(String reason, Exception error) {
        return new CommandFailure(
                "cannot write " + target.orElse("") + ": " + reason + "; name another file with " + option, error);
    }
}
