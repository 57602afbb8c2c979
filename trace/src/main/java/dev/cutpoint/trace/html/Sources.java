package dev.cutpoint.trace.html;

import dev.cutpoint.trace.Frame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where the source of a class may be found. Names come from recordings, so no path may lead out of the places given. */
public final class Sources {

    /** As builds lay them out. */
    private static final List<String> LAYOUTS =
            List.of("src/main/java", "src/main/kotlin", "src/test/java", "src/test/kotlin");

    /** A project, its modules, and theirs. */
    private static final int DEPTH = 3;

    private static final int MOST_ROOTS = 500;
    private static final Pattern FILE = Pattern.compile("[^/\\\\]+");

    private final List<SourceRoot> roots;
    private final Map<String, Optional<String>> texts = new HashMap<>();

    private Sources(List<SourceRoot> roots) {
        this.roots = List.copyOf(roots);
    }

    /** None at all. */
    public static Sources none() {
        return new Sources(List.of());
    }

    /**
     * All that lie in these places.
     *
     * @param places folders of sources, or of projects whose modules have theirs in {@code src}, or archives of sources; what does
     *     not exist holds nothing
     */
    public static Sources in(List<Path> places) {
        List<SourceRoot> roots = new ArrayList<>();
        for (Path place : places) {
            if (Files.isRegularFile(place)) {
                roots.add(SourceRoot.archive(place));
            } else if (Files.isDirectory(place)) {
                roots.add(SourceRoot.folder(place));
                modules(place).forEach(folder -> roots.add(SourceRoot.folder(folder)));
            }
        }
        return new Sources(roots);
    }

    /** What lies beside the entries of a class path; see {@link SourceLayouts}. */
    public static Sources beside(List<Path> classPath) {
        return new Sources(classPath.stream()
                .limit(MOST_ROOTS)
                .flatMap(place -> SourceLayouts.beside(place).stream())
                .toList());
    }

    /** These, and what is not found in them in the others. */
    public Sources or(Sources others) {
        return new Sources(Stream.concat(roots.stream(), others.roots.stream()).toList());
    }

    /** The file in which a frame's class is written. */
    Optional<String> text(Frame frame) {
        String path = path(frame);
        return path.isEmpty() ? Optional.empty() : texts.computeIfAbsent(path, this::find);
    }

    /** Where that file lies; empty when it is not found, or is part of an archive. */
    public Optional<Path> file(Frame frame) {
        String path = path(frame);
        try {
            return path.isEmpty()
                    ? Optional.empty()
                    : roots.stream().flatMap(root -> root.file(path).stream()).findFirst();
        } catch (InvalidPathException noFileHasThatName) {
            return Optional.empty();
        }
    }

    /** {@code shop/checkout/Till.java}; empty when the file is not known. */
    public static String path(Frame frame) {
        if (!FILE.matcher(frame.file()).matches()) {
            return "";
        }
        int end = frame.className().lastIndexOf('.');
        return end < 0 ? frame.file() : frame.className().substring(0, end).replace('.', '/') + '/' + frame.file();
    }

    private Optional<String> find(String path) {
        try {
            return roots.stream().flatMap(root -> root.text(path).stream()).findFirst();
        } catch (InvalidPathException noFileHasThatName) {
            return Optional.empty();
        }
    }

    private static List<Path> modules(Path project) {
        List<Path> found = new ArrayList<>();
        modules(project, DEPTH, found);
        return found;
    }

    private static void modules(Path folder, int depth, List<Path> found) {
        LAYOUTS.stream().map(folder::resolve).filter(Files::isDirectory).forEach(found::add);
        if (depth == 0 || found.size() > MOST_ROOTS) {
            return;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(Sources::mayBeModule).sorted().forEach(each -> modules(each, depth - 1, found));
        } catch (IOException | UncheckedIOException unreadable) {
            return;
        }
    }

    private static boolean mayBeModule(Path folder) {
        String name = folder.getFileName().toString();
        boolean own = !name.startsWith(".")
                && !List.of("src", "target", "build", "node_modules").contains(name);
        return own && Files.isDirectory(folder) && !Files.isSymbolicLink(folder);
    }
}
