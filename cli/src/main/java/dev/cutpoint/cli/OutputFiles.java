package dev.cutpoint.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * The files that a command is going to write. It is to be asked before any of them is opened, since opening one empties it: none may be a
 * file that the command reads, by whatever name, and no two the same.
 */
final class OutputFiles {
    private static final String STANDARD_OUTPUT = "-";
    private static final String RECORDING = ".jfr";

    private final CommandSpec command;
    private final List<Path> inputs;
    private final Map<String, String> earlier = new LinkedHashMap<>();

    /**
     * @param inputs files, or folders of recordings
     */
    OutputFiles(CommandSpec command, Collection<Path> inputs) {
        this.command = command;
        this.inputs = new ArrayList<>(inputs);
    }

    /** What the options that are added later may not name either. */
    OutputFiles reads(Optional<Path> input) {
        input.ifPresent(inputs::add);
        return this;
    }

    /** Adds what an option names, or says that the command line is wrong. */
    OutputFiles add(String option, Optional<String> target) {
        target.ifPresent(each -> add(option, each));
        return this;
    }

    private void add(String option, String target) {
        if (!isPath(target)) {
            throw wrong(option + " '" + target + "' names no file; give it one");
        }
        earlier.forEach((other, its) -> {
            if (isSame(target, its)) {
                throw wrong(other + " and " + option + " name the same place; name a file for one of them");
            }
        });
        for (Path input : inputs) {
            if (!target.equals(STANDARD_OUTPUT) && isRead(Path.of(target), input)) {
                throw wrong(option + " " + target + " would overwrite what is read; name another file");
            }
        }
        earlier.put(option, target);
    }

    private static boolean isPath(String target) {
        try {
            return !Path.of(target).toString().isEmpty();
        } catch (InvalidPathException notOne) {
            return false;
        }
    }

    private ParameterException wrong(String line) {
        return new ParameterException(command.commandLine(), line);
    }

    private static boolean isSame(String one, String other) {
        if (one.equals(STANDARD_OUTPUT) || other.equals(STANDARD_OUTPUT)) {
            return one.equals(other);
        }
        return isSame(Path.of(one), Path.of(other)) && !isSpecial(Path.of(one));
    }

    /** Nothing is lost in /dev/null. */
    private static boolean isSpecial(Path place) {
        return Files.exists(place) && !Files.isRegularFile(place);
    }

    private static boolean isRead(Path output, Path input) {
        if (!Files.isDirectory(input)) {
            return isSame(output, input);
        }
        try (Stream<Path> entries = Files.list(input)) {
            return entries.anyMatch(each -> each.toString().endsWith(RECORDING) && isSame(output, each));
        } catch (IOException | UncheckedIOException unreadable) {
            return false;
        }
    }

    private static boolean isSame(Path one, Path other) {
        try {
            boolean there = Files.exists(one) && Files.exists(other);
            return there ? Files.isSameFile(one, other) : real(one).equals(real(other));
        } catch (IOException unreadable) {
            return one.toAbsolutePath()
                    .normalize()
                    .equals(other.toAbsolutePath().normalize());
        }
    }

    /** Where a file will be that is not there yet. */
    private static Path real(Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        return Files.exists(file) || absolute.getParent() == null
                ? file.toRealPath()
                : absolute.getParent().toRealPath().resolve(absolute.getFileName());
    }
}
