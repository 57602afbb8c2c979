package dev.cutpoint.trace.html;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** An archive with source files. Looked into once, since most of those on a class path have none and a page asks for many. */
final class SourceArchive implements SourceRoot {

    private final Path archive;
    private Optional<Set<String>> names = Optional.empty();

    SourceArchive(Path archive) {
        this.archive = archive;
    }

    @Override
    public Optional<String> text(String path) {
        if (!names().contains(path)) {
            return Optional.empty();
        }
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            return SourceRoot.text(zip.getInputStream(zip.getEntry(path)));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private Set<String> names() {
        if (names.isEmpty()) {
            names = Optional.of(read());
        }
        return names.get();
    }

    private Set<String> read() {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            return zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> !name.endsWith(".class") && !name.endsWith("/"))
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            return Set.of();
        }
    }
}
