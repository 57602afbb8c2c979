package dev.cutpoint.it.rig;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * A JDK of this machine.
 *
 * @param home its folder, links resolved
 * @param version as it calls itself, {@code 17.0.15} for one
 */
public record JdkInstallation(Path home, Runtime.Version version) {
    /** What is installed in a folder; empty if that is no JDK that can be started and asked for its version. */
    public static Optional<JdkInstallation> in(Path folder) {
        Path release = folder.resolve("release");
        if (!Files.isExecutable(folder.resolve("bin/java")) || !Files.isReadable(release)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(release)) {
            properties.load(reader);
            String version = properties.getProperty("JAVA_VERSION", "").replace("\"", "");
            return Optional.of(new JdkInstallation(folder.toRealPath(), Runtime.Version.parse(version)));
        } catch (IOException | IllegalArgumentException unreadable) {
            // Java 8 and its like write versions that cannot be parsed.
            return Optional.empty();
        }
    }

    public int feature() {
        return version.feature();
    }

    public boolean hasVirtualThreads() {
        return feature() >= 21;
    }

    public Path tool(String name) {
        return home.resolve("bin").resolve(name);
    }

    @Override
    public String toString() {
        return "JDK " + version;
    }
}
