package dev.cutpoint.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A small jar with a manifest like that of cutpoint.jar. */
final class PackedJar implements AutoCloseable {
    private final JarOutputStream jar;

    private PackedJar(JarOutputStream jar) {
        this.jar = jar;
    }

    static PackedJar at(Path path, Class<?> agent) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        Map.of(
                        "Manifest-Version", "1.0",
                        "Main-Class", Cutpoint.class.getName(),
                        "Premain-Class", agent.getName(),
                        "Implementation-Version", "1.2.3",
                        "Can-Retransform-Classes", "true")
                .forEach(attributes::putValue);
        OutputStream out = Files.newOutputStream(path);
        return new PackedJar(new JarOutputStream(out, manifest));
    }

    PackedJar withClass(String folder, Class<?> type, String ending) throws IOException {
        return entry(folder + fileOf(type) + ending, bytes(type));
    }

    PackedJar withText(String name, String text) throws IOException {
        return entry(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        jar.close();
    }

    private PackedJar entry(String name, byte[] bytes) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(bytes);
        jar.closeEntry();
        return this;
    }

    private static String fileOf(Class<?> type) {
        return type.getName().replace('.', '/');
    }

    private static byte[] bytes(Class<?> type) throws IOException {
        try (InputStream in = type.getResourceAsStream("/" + fileOf(type) + ".class")) {
            return in.readAllBytes();
        }
    }
}
