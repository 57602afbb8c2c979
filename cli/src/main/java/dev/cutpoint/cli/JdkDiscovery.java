package dev.cutpoint.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The Java runtimes of this machine: those that the environment names, and those in the places where installers put them. */
final class JdkDiscovery {
    /** Further homes, separated as a path is. */
    static final String VARIABLE = "CUTPOINT_JDKS";

    private final Map<String, String> variables;
    private final List<Path> collections;

    /**
     * @param collections folders that hold runtimes side by side
     */
    JdkDiscovery(Map<String, String> variables, List<Path> collections) {
        this.variables = Map.copyOf(variables);
        this.collections = List.copyOf(collections);
    }

    static JdkDiscovery ofThisMachine(Map<String, String> variables) {
        Path user = Path.of(System.getProperty("user.home", ""));
        return new JdkDiscovery(
                variables,
                List.of(
                        Path.of("/usr/lib/jvm"),
                        user.resolve(".sdkman/candidates/java"),
                        user.resolve(".jdks"),
                        Path.of("/Library/Java/JavaVirtualMachines"),
                        user.resolve("Library/Java/JavaVirtualMachines")));
    }

    /** All that were found, newest first, each once. */
    List<Jdk> all() {
        return homes().stream()
                .map(JdkReading::ofHome)
                .flatMap(Optional::stream)
                .sorted(Jdk.BY_AGE.reversed())
                .toList();
    }

    /** The newest that fits. */
    Optional<Jdk> newest(Predicate<Jdk> fitting) {
        return all().stream().filter(fitting).findFirst();
    }

    /** The runtime that a user named, by its home or by its executable. */
    static Jdk named(String homeOrExecutable) {
        Path path = Path.of(homeOrExecutable).toAbsolutePath();
        Path java = Files.isDirectory(path) ? path.resolve("bin").resolve("java") : path;
        if (!Files.isExecutable(java)) {
            throw new CommandFailure(
                    "--java: there is no java executable at " + java + "; name a JDK's folder or its bin/java");
        }
        return JdkReading.ofExecutable(java)
                .orElseThrow(() -> new CommandFailure(
                        "--java: " + java + " does not say its version; name a JDK's folder or its bin/java"));
    }

    private Set<Path> homes() {
        Set<Path> homes = new LinkedHashSet<>();
        named().forEach(home -> addReal(home, homes));
        for (Path collection : collections) {
            for (Path each : children(collection)) {
                addReal(each, homes);
                addReal(each.resolve("Contents/Home"), homes);
            }
        }
        return homes;
    }

    private Stream<Path> named() {
        Stream<String> listed = Arrays.stream(variable(VARIABLE).split(File.pathSeparator, -1));
        Stream<Path> homes = Stream.concat(listed, Stream.of(variable("JAVA_HOME")))
                .filter(home -> !home.isBlank())
                .map(Path::of);
        Stream<Path> onPath = Executables.find("java", variables).stream()
                .map(JdkDiscovery::real)
                .flatMap(Optional::stream)
                .map(java -> java.resolve("../..").normalize());
        return Stream.of(homes, onPath, Stream.of(Path.of(System.getProperty("java.home"))))
                .flatMap(each -> each);
    }

    private String variable(String name) {
        return variables.getOrDefault(name, "");
    }

    private static List<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static void addReal(Path home, Set<Path> homes) {
        real(home).ifPresent(homes::add);
    }

    private static Optional<Path> real(Path path) {
        try {
            return Optional.of(path.toRealPath());
        } catch (IOException absent) {
            return Optional.empty();
        }
    }
}
