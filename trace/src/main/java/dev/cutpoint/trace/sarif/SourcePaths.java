package dev.cutpoint.trace.sarif;

import dev.cutpoint.trace.Frame;
import dev.cutpoint.trace.html.Sources;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * Where the source of a frame is, as a service finds it in a repository: below the working folder, if it lies there; else by the names of
 * package and file.
 */
public final class SourcePaths {

    private static final String UNRESERVED = "-._~";

    private final Sources sources;
    private final Path base;

    /**
     * For one repository.
     *
     * @param workingFolder its root, if the command is run there
     */
    public SourcePaths(Sources sources, Path workingFolder) {
        this.sources = sources;
        this.base = workingFolder.toAbsolutePath().normalize();
    }

    /** A relative reference. */
    String uri(Frame at) {
        Frame named = Sources.path(at).isEmpty() ? new Frame(at.className(), at.method(), at.line(), file(at)) : at;
        return sources.file(named).flatMap(this::below).orElseGet(() -> escaped(Sources.path(named)));
    }

    private Optional<String> below(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return absolute.startsWith(base)
                ? Optional.of(StreamSupport.stream(base.relativize(absolute).spliterator(), false)
                        .map(part -> escaped(part.toString()))
                        .collect(Collectors.joining("/")))
                : Optional.empty();
    }

    /** By convention that of the top-level class. */
    private static String file(Frame at) {
        String simple = at.className().substring(at.className().lastIndexOf('.') + 1);
        int nested = simple.indexOf('$', 1);
        return (nested < 0 ? simple : simple.substring(0, nested)) + ".java";
    }

    private static String escaped(String path) {
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        return IntStream.range(0, bytes.length)
                .map(i -> bytes[i] & 0xff)
                .mapToObj(each -> isPlain(each) ? String.valueOf((char) each) : String.format("%%%02X", each))
                .collect(Collectors.joining());
    }

    private static boolean isPlain(int each) {
        return each == '/'
                || (each >= '0' && each <= '9')
                || (each >= 'A' && each <= 'Z')
                || (each >= 'a' && each <= 'z')
                || UNRESERVED.indexOf(each) >= 0;
    }
}
