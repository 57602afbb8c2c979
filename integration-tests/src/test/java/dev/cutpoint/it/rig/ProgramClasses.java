package dev.cutpoint.it.rig;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the classes of programs under test are: the main classes of this module, compiled for the oldest Java. */
public final class ProgramClasses {
    private ProgramClasses() {}

    /** The folder or jar that a class came from. */
    public static Path placeOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The place that a class came from as a jar: packed into that file if it is a folder. */
    public static Path asJar(Class<?> type, Path file) throws IOException {
        Path place = placeOf(type);
        if (Files.isRegularFile(place)) {
            return place;
        }
        try (Stream<Path> files = Files.walk(place);
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(file))) {
            for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new JarEntry(place.relativize(each).toString()));
                Files.copy(each, out);
                out.closeEntry();
            }
        }
        return file;
    }

    /** All libraries that programs of this module are built on, as one entry of a class path. */
    public static Path libraries() {
        return Path.of(System.getProperty("cutpoint.libraries", "target/libraries"))
                .toAbsolutePath()
                .resolve("*");
    }

    static String classPath(Path... places) {
        return Arrays.stream(places).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
