package dev.cutpoint.cli;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * A Java runtime on this machine.
 *
 * @param version as it calls itself: {@code 25.0.3}, {@code 1.8.0_402}
 * @param vendor empty where it does not say
 * @param modules empty before Java 9
 */
record Jdk(Path home, String version, String vendor, Set<String> modules) {
    static final int OLDEST = 17;

    /** By version, oldest first. */
    static final Comparator<Jdk> BY_AGE = Comparator.comparing(Jdk::parsedVersion)
            .thenComparing(jdk -> jdk.home().toString());

    Jdk {
        modules = Set.copyOf(modules);
    }

    /** 8, 17, 25. */
    int feature() {
        return parsedVersion().feature();
    }

    Path java() {
        return home.resolve("bin").resolve("java");
    }

    /** Why the agent cannot run in it; what to do is for the caller to say. */
    Optional<String> obstacle() {
        if (feature() < OLDEST) {
            return Optional.of("is Java " + feature() + ", Java " + OLDEST + " or later is needed");
        }
        return modules.contains("jdk.jfr")
                ? Optional.empty()
                : Optional.of("has no jdk.jfr module, which recordings are made with");
    }

    private Runtime.Version parsedVersion() {
        String modern = version.startsWith("1.") ? version.substring(2) : version;
        String numbers = modern.replaceFirst("[^0-9.].*", "").replaceFirst("(\\.0)*\\.?$", "");
        return Runtime.Version.parse(numbers.isEmpty() ? "1" : numbers);
    }
}
