package dev.cutpoint.it.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where a JVM took its classes from, as it says itself. Hidden classes, such as those of lambdas, are left out. */
public final class LoadedClassesLog {
    private static final Pattern LINE = Pattern.compile("([^ /]+) source: (.*)");
    private static final String ARCHIVE = "shared objects file";

    /** By name; what a class is redefined from later does not count. */
    private final Map<String, String> sources = new LinkedHashMap<>();

    private LoadedClassesLog() {}

    /** The option that makes a JVM write it. */
    public static String option(Path file) {
        return "-Xlog:class+load:file=" + file + ":none";
    }

    public static LoadedClassesLog in(Path file) throws IOException {
        LoadedClassesLog log = new LoadedClassesLog();
        for (String each : Files.readAllLines(file)) {
            Matcher line = LINE.matcher(each);
            if (line.matches()) {
                log.sources.putIfAbsent(line.group(1), line.group(2));
            }
        }
        return log;
    }

    /** Those of a package and the ones below it. */
    public Set<String> classes(String prefix) {
        return classes(prefix, "");
    }

    /** Those among them that came from an archive of classes. */
    public Set<String> archivedClasses(String prefix) {
        return classes(prefix, ARCHIVE);
    }

    private Set<String> classes(String prefix, String source) {
        return sources.entrySet().stream()
                .filter(each ->
                        each.getKey().startsWith(prefix) && each.getValue().startsWith(source))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
