package dev.cutpoint.trace.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A folder or an archive in which source files lie by the names of their packages. A file that cannot be read is as good as none:
 * a report is worth having without it.
 */
@FunctionalInterface
interface SourceRoot {

    /** Beyond this nobody wrote it. */
    int LONGEST = 1_000_000;

    /** The text of {@code shop/checkout/Till.java}. */
    Optional<String> text(String path);

    static SourceRoot folder(Path folder) {
        return path -> {
            Path file = folder.resolve(path).normalize();
            if (!file.startsWith(folder.normalize()) || !Files.isRegularFile(file)) {
                return Optional.empty();
            }
            try (InputStream in = Files.newInputStream(file)) {
                return text(in);
            } catch (IOException error) {
                return Optional.empty();
            }
        };
    }

    static SourceRoot archive(Path archive) {
        return new SourceArchive(archive);
    }

    static Optional<String> text(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LONGEST + 1);
        return bytes.length > LONGEST ? Optional.empty() : Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }
}
