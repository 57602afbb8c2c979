package dev.cutpoint.it.rig;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a JVM of its own did.
 *
 * @param exit its exit code
 * @param out its lines on stdout
 * @param err its lines on stderr
 * @param recording where the agent was told to write; empty if it was not in it
 */
public record FinishedJvm(int exit, List<String> out, List<String> err, Optional<Path> recording) {
    public FinishedJvm {
        out = List.copyOf(out);
        err = List.copyOf(err);
    }

    /**
     * Stderr without what the JVM itself says about options that it picked up, agents that arrive late and their boot paths, and without what
     * OpenTelemetry says of itself.
     */
    public List<String> ownErr() {
        return err.stream()
                .filter(line -> !line.startsWith("WARNING:") && !line.startsWith("Picked up "))
                .filter(line -> !line.startsWith("OpenJDK 64-Bit Server VM warning:"))
                .filter(line -> !line.startsWith("[otel.javaagent ") || !line.contains(" INFO "))
                .toList();
    }
}
