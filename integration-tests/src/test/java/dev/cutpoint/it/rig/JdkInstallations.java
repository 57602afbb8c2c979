package dev.cutpoint.it.rig;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The JDKs from 17 on that tests run on: the one that runs them, {@code JAVA_HOME}, what is in {@code /usr/lib/jvm}, and the homes in
 * the environment variable {@code CUTPOINT_JDKS}, separated like a class path. The same installation counts once, whatever links lead
 * to it.
 */
public final class JdkInstallations {
    private static final int OLDEST = 17;
    private static final Path USUAL_PLACE = Path.of("/usr/lib/jvm");
    private static final List<JdkInstallation> ALL = among(candidates(System.getenv(), USUAL_PLACE));

    private JdkInstallations() {}

    /** Oldest first; at least the one that runs the tests. */
    public static Stream<JdkInstallation> all() {
        return ALL.stream();
    }

    /** Those with virtual threads. */
    public static Stream<JdkInstallation> withVirtualThreads() {
        return all().filter(JdkInstallation::hasVirtualThreads);
    }

    public static JdkInstallation oldest() {
        return ALL.get(0);
    }

    public static JdkInstallation newest() {
        return ALL.get(ALL.size() - 1);
    }

    /** The oldest and the newest, for what takes too long to be done on each. */
    public static Stream<JdkInstallation> ends() {
        return Stream.of(oldest(), newest()).distinct();
    }

    static List<Path> candidates(Map<String, String> environment, Path usualPlace) {
        List<Path> candidates = new ArrayList<>();
        candidates.add(Path.of(System.getProperty("java.home")));
        Optional.ofNullable(environment.get("JAVA_HOME")).map(Path::of).ifPresent(candidates::add);
        Arrays.stream(environment.getOrDefault("CUTPOINT_JDKS", "").split(File.pathSeparator))
                .filter(home -> !home.isBlank())
                .map(Path::of)
                .forEach(candidates::add);
        candidates.addAll(foldersIn(usualPlace));
        return candidates;
    }

    static List<JdkInstallation> among(List<Path> candidates) {
        return candidates.stream()
                .map(JdkInstallation::in)
                .flatMap(Optional::stream)
                .filter(jdk -> jdk.feature() >= OLDEST)
                .distinct()
                .sorted(Comparator.comparing(JdkInstallation::version))
                .toList();
    }

    private static List<Path> foldersIn(Path place) {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(place)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
