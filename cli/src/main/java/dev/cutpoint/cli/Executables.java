package dev.cutpoint.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a command is, as the system will look for it: a path, or a name on {@code PATH}. */
final class Executables {
    private Executables() {}

    static Optional<Path> find(String command, Map<String, String> variables) {
        return candidates(command, variables)
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    private static Stream<Path> candidates(String command, Map<String, String> variables) {
        if (command.contains("/") || command.contains(File.separator)) {
            return path(command).stream();
        }
        return Stream.of(variables.getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .flatMap(folder -> path(folder).stream())
                .flatMap(folder -> path(command).map(folder::resolve).stream());
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }
}
