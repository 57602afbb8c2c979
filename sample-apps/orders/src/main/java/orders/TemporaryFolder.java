package orders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder of our own that is gone with all that is in it when it is closed. */
record TemporaryFolder(Path path) implements AutoCloseable {

    static TemporaryFolder create() throws IOException {
        return new TemporaryFolder(Files.createTempDirectory("orders-"));
    }

    @Override
    public void close() {
        try {
            for (Path each : innermostFirst()) {
                Files.delete(each);
            }
        } catch (IOException error) {
            throw new UncheckedIOException("cannot delete " + path, error);
        }
    }

    private List<Path> innermostFirst() throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            return all.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
