package dev.cutpoint.trace.html;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where source lies beside what was compiled from it: in the same place, in an archive next to it, or where builds have it. */
final class SourceLayouts {

    /** What a build makes of sources, and where those are from there. */
    private record Layout(Pattern classes, List<String> sources) {

        static Layout of(String classes, String... sources) {
            return new Layout(Pattern.compile("(.*)/" + classes), List.of(sources));
        }

        Stream<Path> sources(Path place) {
            Matcher matcher = classes.matcher(place.toString().replace('\\', '/'));
            return matcher.matches()
                    ? sources.stream().map(matcher::replaceFirst).map(Path::of)
                    : Stream.empty();
        }
    }

    private static final List<Layout> LAYOUTS = List.of(
            Layout.of("target/(?:classes|[^/]+\\.jar)", "$1/src/main/java", "$1/src/main/kotlin"),
            Layout.of("target/test-classes", "$1/src/test/java", "$1/src/test/kotlin"),
            Layout.of("build/classes/[^/]+/([^/]+)", "$1/src/$2/java", "$1/src/$2/kotlin"),
            Layout.of("build/libs/[^/]+\\.jar", "$1/src/main/java", "$1/src/main/kotlin"),
            Layout.of("out/production/([^/]+)", "$1/$2/src", "$1/src", "$1/$2/src/main/java", "$1/src/main/java"),
            Layout.of("out/test/([^/]+)", "$1/$2/test", "$1/test", "$1/$2/src/test/java", "$1/src/test/java"),
            Layout.of("bin", "$1/src"));

    private SourceLayouts() {}

    /** For an entry of a class path: a folder of classes, or an archive. */
    static List<SourceRoot> beside(Path classes) {
        Path place = classes.toAbsolutePath().normalize();
        List<SourceRoot> roots = new ArrayList<>();
        if (Files.isDirectory(place)) {
            roots.add(SourceRoot.folder(place));
        } else if (Files.isRegularFile(place)) {
            roots.add(SourceRoot.archive(place));
            String name = place.getFileName().toString().replaceFirst("\\.\\w+$", "");
            Path archive = place.resolveSibling(name + "-sources.jar");
            if (Files.isRegularFile(archive)) {
                roots.add(SourceRoot.archive(archive));
            }
        } else {
            return roots;
        }
        LAYOUTS.stream()
                .flatMap(layout -> layout.sources(place))
                .filter(Files::isDirectory)
                .forEach(folder -> roots.add(SourceRoot.folder(folder)));
        return roots;
    }
}
