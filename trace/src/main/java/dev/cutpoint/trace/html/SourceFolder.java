package dev.cutpoint.trace.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A folder of source files. */
record SourceFolder(Path folder) implements SourceRoot {

    @Override
    public Optional<String> text(String path) {
        Optional<Path> file = file(path);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file.get())) {
            return SourceRoot.text(in);
        } catch (IOException error) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Path> file(String path) {
        Path file = folder.resolve(path).normalize();
        return Optional.of(file).filter(each -> each.startsWith(folder.normalize()) && Files.isRegularFile(each));
    }
}
