package dev.cutpoint.trace.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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

    /** That file, where it is one of its own. */
    default Optional<Path> file(String path) {
        return Optional.empty();
    }

    static SourceRoot folder(Path folder) {
        return new SourceFolder(folder);
    }

    static SourceRoot archive(Path archive) {
        return new SourceArchive(archive);
    }

    static Optional<String> text(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LONGEST + 1);
        return bytes.length > LONGEST ? Optional.empty() : Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }
}
