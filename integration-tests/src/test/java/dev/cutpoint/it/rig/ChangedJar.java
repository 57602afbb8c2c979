package dev.cutpoint.it.rig;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import java.util.function.Function;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/** A copy of the packaged jar in which one entry is another one, or none. */
public final class ChangedJar {
    private ChangedJar() {}

    /** {@code change} is given the content of the entry and answers what the copy has there; nothing if it has no such entry. */
    public static Path make(Path copy, String entry, Function<byte[], Optional<byte[]>> change) throws IOException {
        boolean found = false;
        try (JarFile jar = new JarFile(CutpointJar.path().toFile());
                OutputStream file = Files.newOutputStream(copy);
                JarOutputStream out = new JarOutputStream(file)) {
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                JarEntry each = entries.nextElement();
                byte[] content = jar.getInputStream(each).readAllBytes();
                boolean chosen = each.getName().equals(entry);
                found |= chosen;
                Optional<byte[]> wanted = chosen ? change.apply(content) : Optional.of(content);
                if (wanted.isPresent()) {
                    out.putNextEntry(new JarEntry(each.getName()));
                    out.write(wanted.get());
                    out.closeEntry();
                }
            }
        }
        if (!found) {
            throw new IllegalStateException(CutpointJar.path() + " has no " + entry);
        }
        return copy;
    }
}
