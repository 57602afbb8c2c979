package dev.cutpoint.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds out what a {@code java} executable is: from the {@code release} file of its home, which costs nothing, else by
 * starting it, which is right for wrapper scripts too.
 */
final class JdkReading {
    private static final Pattern RELEASE_LINE = Pattern.compile("([A-Z_]+)=\"?([^\"]*)\"?");
    private static final Pattern SETTING = Pattern.compile("\\s+([a-z.]+) = (.*)");

    private JdkReading() {}

    /** The runtime in that folder, if it is one. */
    static Optional<Jdk> ofHome(Path home) {
        Path release = home.resolve("release");
        if (!Files.isExecutable(home.resolve("bin").resolve("java")) || !Files.isRegularFile(release)) {
            return Optional.empty();
        }
        try {
            return of(home, pairs(RELEASE_LINE, Files.readAllLines(release)));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** The runtime that an executable starts, if it starts one. */
    static Optional<Jdk> ofExecutable(Path java) {
        return home(java).flatMap(JdkReading::ofHome).or(() -> asked(java));
    }

    private static Optional<Path> home(Path java) {
        try {
            return Optional.ofNullable(java.toRealPath().getParent()).map(Path::getParent);
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static Optional<Jdk> of(Path home, Map<String, String> release) {
        return Optional.ofNullable(release.get("JAVA_VERSION"))
                .map(version -> new Jdk(
                        home, version, release.getOrDefault("IMPLEMENTOR", ""), modules(home, release.get("MODULES"))));
    }

    /** Some distributions leave the list out; a folder of them, or the runtime itself, then tells. */
    private static Set<String> modules(Path home, String listed) {
        return listed == null
                ? askedModules(home.resolve("bin").resolve("java"))
                : Set.copyOf(List.of(listed.split(" ", -1)));
    }

    private static Optional<Jdk> asked(Path java) {
        Map<String, String> settings = pairs(SETTING, answer(java, "-XshowSettings:properties", "-version"));
        return Optional.ofNullable(settings.get("java.version"))
                .map(version -> new Jdk(
                        Path.of(settings.getOrDefault("java.home", "")),
                        version,
                        settings.getOrDefault("java.vendor", ""),
                        askedModules(java)));
    }

    private static Set<String> askedModules(Path java) {
        return answer(java, "--list-modules").stream()
                .map(line -> line.replaceFirst("@.*", ""))
                .filter(name -> name.matches("[a-z0-9.]+"))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> pairs(Pattern shape, List<String> lines) {
        Map<String, String> pairs = new TreeMap<>();
        for (String line : lines) {
            Matcher matcher = shape.matcher(line);
            if (matcher.matches()) {
                pairs.put(matcher.group(1), matcher.group(2));
            }
        }
        return pairs;
    }

    /** What it prints; nothing if it cannot be started. The variables would load agents into it. */
    private static List<String> answer(Path java, String... arguments) {
        try {
            ProcessBuilder builder = new ProcessBuilder(java.toString()).redirectErrorStream(true);
            builder.command().addAll(Arrays.asList(arguments));
            builder.environment().keySet().removeAll(Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
            Process process = builder.start();
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().toList();
        } catch (IOException notStarted) {
            return List.of();
        }
    }
}
