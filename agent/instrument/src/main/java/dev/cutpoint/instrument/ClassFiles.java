package dev.cutpoint.instrument;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.CodeSource;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * The class file of a loaded class, read from where its loader has it: a folder, a jar, or a jar in a jar as Spring Boot packs them.
 *
 * <p>No code of the application runs for it, no interrupt disturbs it, and the class stays as it is: had the VM show its bytes by
 * retransforming it, JFR on JDK 17 and 21 would lose its methods from stacks taken before.
 */
final class ClassFiles {
    private static final String IN_ARCHIVE = "!/";

    private ClassFiles() {}

    /** Null when it is in none of these places. */
    static byte[] of(Class<?> type) throws IOException {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        URL location = source == null ? null : source.getLocation();
        return location == null
                ? null
                : read(
                        location.getProtocol() + ':' + location.getFile(),
                        type.getName().replace('.', '/') + ".class");
    }

    /** {@code file:FOLDER/}, {@code file:JAR}, {@code jar:file:JAR!/INNER!/}, {@code jar:nested:JAR/!INNER!/}. */
    static byte[] read(String location, String entry) throws IOException {
        String place = location.startsWith("jar:") ? location.substring(4) : location;
        if (place.startsWith("nested:")) {
            place = "file:" + place.substring(7).replaceFirst("/!", IN_ARCHIVE);
        }
        if (!place.startsWith("file:")) {
            return null;
        }
        String[] parts = place.substring(5).split(IN_ARCHIVE, -1);
        File outer = new File(URLDecoder.decode(parts[0].replace("+", "%2B"), StandardCharsets.UTF_8));
        return outer.isDirectory()
                ? inFolder(new File(outer, entry))
                : inArchive(outer, parts.length < 2 ? "" : parts[1], entry);
    }

    private static byte[] inFolder(File file) throws IOException {
        try (InputStream in = new FileInputStream(file)) {
            return in.readAllBytes();
        }
    }

    /** {@code inner}: a folder or a jar in the archive; empty for the archive itself. */
    private static byte[] inArchive(File outer, String inner, String entry) throws IOException {
        try (JarFile archive = new JarFile(outer, false, ZipFile.OPEN_READ, Runtime.version())) {
            boolean nested = inner.endsWith(".jar");
            String name = nested ? inner : inner.isEmpty() || inner.endsWith("/") ? inner + entry : inner + '/' + entry;
            ZipEntry found = archive.getEntry(name);
            if (found == null) {
                return null;
            }
            try (InputStream in = archive.getInputStream(found)) {
                return nested ? inStream(new ZipInputStream(in), entry) : in.readAllBytes();
            }
        }
    }

    private static byte[] inStream(ZipInputStream in, String entry) throws IOException {
        for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
            if (each.getName().equals(entry)) {
                return in.readAllBytes();
            }
        }
        return null;
    }
}
