package dev.cutpoint.instrument;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * The files of loaded classes, where their code source says that they lie: in a folder or a jar, or in a folder or a jar inside a jar.
 *
 * <p>Nothing of the application runs for it, neither its class loaders nor handlers of its URLs, and no channel is opened, since an
 * interrupted thread would be told of its interrupt by that. To show the class to a transformer again would be simpler, and take the lines
 * from the stack traces of exceptions that were made before and have not been asked for them.
 */
final class ClassFiles {
    private static final String JAR = ".jar";

    private ClassFiles() {}

    /** Empty if it is somewhere else or cannot be read. */
    static Optional<byte[]> find(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        URL location = source == null ? null : source.getLocation();
        if (location == null) {
            return Optional.empty();
        }
        String name = type.getName().replace('.', '/') + ".class";
        try {
            return switch (location.getProtocol()) {
                case "file" -> find(new File(decoded(location.getPath())), "", name);
                case "jar" -> findInside(decoded(location.getPath()), name);
                case "jrt" -> bytes(type.getModule().getResourceAsStream(name));
                default -> Optional.empty();
            };
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static String decoded(String path) {
        return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** From outside inwards: {@code file:/app.jar!/lib/part.jar!/} and, the same to others, {@code nested:/app.jar/!lib/part.jar!/}. */
    private static Optional<byte[]> findInside(String path, String name) throws IOException {
        List<String> places = Stream.of(path.substring(path.indexOf(':') + 1).split("!", -1))
                .map(each -> each.replaceFirst("/$", ""))
                .filter(each -> !each.isEmpty())
                .toList();
        String inside = places.size() == 1 ? "" : places.get(1).replaceFirst("^/", "");
        return find(new File(places.get(0)), inside, name);
    }

    private static Optional<byte[]> find(File place, String inside, String name) throws IOException {
        if (place.isDirectory()) {
            File file = new File(place, name);
            return bytes(file.isFile() ? new FileInputStream(file) : null);
        }
        try (JarFile jar = new JarFile(place, false, ZipFile.OPEN_READ, JarFile.runtimeVersion())) {
            boolean isJar = inside.endsWith(JAR);
            ZipEntry entry = jar.getEntry(isJar ? inside : inside.isEmpty() ? name : inside + "/" + name);
            if (entry == null) {
                return Optional.empty();
            }
            InputStream in = jar.getInputStream(entry);
            return isJar ? find(in, name) : bytes(in);
        }
    }

    private static Optional<byte[]> find(InputStream jar, String name) throws IOException {
        try (ZipInputStream in = new ZipInputStream(jar)) {
            for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
                if (each.getName().equals(name)) {
                    return Optional.of(in.readAllBytes());
                }
            }
        }
        return Optional.empty();
    }

    /** {@code in} is null where there is no such thing. */
    private static Optional<byte[]> bytes(InputStream in) throws IOException {
        try (in) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        }
    }
}
