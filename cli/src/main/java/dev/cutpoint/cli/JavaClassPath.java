package dev.cutpoint.cli;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** Where a {@code java} command finds the classes of its program: entries of its class path or module path that are there. */
final class JavaClassPath {
    private static final Set<String> CLASS_PATHS = Set.of("-cp", "-classpath", "--class-path");
    private static final Set<String> MODULE_PATHS = Set.of("-p", "--module-path");

    private JavaClassPath() {}

    /** The last option counts, a jar alone replaces them all, and without any it is the variable or the working folder. */
    static List<Path> of(List<String> command, Map<String, String> variables) {
        String classPath = variables.getOrDefault("CLASSPATH", ".");
        List<Path> modules = new ArrayList<>();
        for (JavaArguments.JavaOption option : JavaArguments.options(command.subList(1, command.size()))) {
            if (CLASS_PATHS.contains(option.name())) {
                classPath = option.value();
            } else if (MODULE_PATHS.contains(option.name())) {
                split(option.value()).forEach(place -> modules.addAll(inModulePath(place)));
            } else if (option.name().equals("-jar")) {
                return split(option.value()).flatMap(JavaClassPath::withItsOwn).toList();
            }
        }
        return Stream.concat(
                        modules.stream(),
                        Stream.of(classPath.split(File.pathSeparator, -1)).flatMap(JavaClassPath::entries))
                .flatMap(JavaClassPath::withItsOwn)
                .toList();
    }

    private static Stream<Path> split(String paths) {
        return Stream.of(paths.split(File.pathSeparator, -1)).flatMap(JavaClassPath::path);
    }

    /** {@code lib/*} is every jar in there, and nothing is the working folder. */
    private static Stream<Path> entries(String entry) {
        if (entry.equals("*") || entry.endsWith(File.separator + "*")) {
            return path(entry.substring(0, entry.length() - 1))
                    .flatMap(folder -> in(folder).stream())
                    .filter(file -> file.toString().endsWith(".jar"));
        }
        return path(entry);
    }

    /** A module, or a folder of modules. */
    private static List<Path> inModulePath(Path place) {
        return Files.isDirectory(place) && !Files.exists(place.resolve("module-info.class"))
                ? in(place)
                : List.of(place);
    }

    private static List<Path> in(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** A jar's manifest may name others; theirs are not followed. */
    private static Stream<Path> withItsOwn(Path entry) {
        if (!Files.isRegularFile(entry)) {
            return Stream.of(entry).filter(Files::exists);
        }
        try (JarFile jar = new JarFile(entry.toFile(), false)) {
            Manifest manifest = jar.getManifest();
            String named =
                    manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            Stream<String> names =
                    named == null ? Stream.empty() : Stream.of(named.strip().split("\\s+", -1));
            return Stream.concat(Stream.of(entry), names.flatMap(name -> resolved(entry, name)).toList().stream());
        } catch (IOException noJar) {
            return Stream.of(entry);
        }
    }

    private static Stream<Path> resolved(Path jar, String name) {
        try {
            return Stream.of(Path.of(jar.toAbsolutePath().toUri().resolve(URI.create(name))))
                    .filter(Files::exists);
        } catch (IllegalArgumentException | FileSystemNotFoundException noFile) {
            return Stream.empty();
        }
    }

    private static Stream<Path> path(String text) {
        try {
            return Stream.of(Path.of(text));
        } catch (InvalidPathException noPath) {
            return Stream.empty();
        }
    }
}
