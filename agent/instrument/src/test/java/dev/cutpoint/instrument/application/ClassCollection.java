package dev.cutpoint.instrument.application;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Class files that belong together: the JDK's, or those of the jars of one project.
 *
 * @param roots below which they lie as their packages say
 */
record ClassCollection(String name, List<Path> roots) {
    private static final Path JARS = Path.of(System.getProperty("cutpoint.large-libraries"));

    /** The JDK's last: to define its classes once more binds the VM in what it loads later. */
    static Stream<ClassCollection> all() throws IOException {
        return Stream.concat(libraries(), Stream.of(jdk()));
    }

    private static ClassCollection jdk() throws IOException {
        try (Stream<Path> modules =
                Files.list(FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules"))) {
            return new ClassCollection("JDK " + Runtime.version().feature(), modules.toList());
        }
    }

    /** What the names of the jars begin with tells which project they are of. */
    private static Stream<ClassCollection> libraries() throws IOException {
        Map<String, List<Path>> projects;
        try (Stream<Path> jars = Files.list(JARS)) {
            projects = jars.collect(Collectors.groupingBy(
                    jar -> jar.getFileName().toString().replaceFirst("(-|x-|\\.).*", ""),
                    TreeMap::new,
                    Collectors.toList()));
        }
        return projects.entrySet().stream().map(each -> new ClassCollection(each.getKey(), roots(each.getValue())));
    }

    private static List<Path> roots(List<Path> jars) {
        return jars.stream().map(ClassCollection::root).toList();
    }

    private static Path root(Path jar) {
        try {
            return FileSystems.newFileSystem(jar).getPath("/");
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(jar + " is no jar", unreadable);
        }
    }

    /** By internal name. A class of several jars is taken from the first one; those for certain releases alone are left out. */
    Map<String, Path> classFiles() throws IOException {
        Map<String, Path> files = new HashMap<>();
        for (Path root : roots) {
            try (Stream<Path> below = Files.walk(root)) {
                below.filter(file -> file.toString().endsWith(".class")
                                && !file.toString().endsWith("-info.class"))
                        .filter(file -> !file.toString().contains("META-INF"))
                        .forEach(file -> files.putIfAbsent(internalName(root, file), file));
            }
        }
        return files;
    }

    private static String internalName(Path root, Path file) {
        String relative = root.relativize(file).toString();
        return relative.substring(0, relative.length() - ".class".length());
    }

    @Override
    public String toString() {
        return name;
    }
}
