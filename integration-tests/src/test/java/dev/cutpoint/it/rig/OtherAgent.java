package dev.cutpoint.it.rig;

import java.nio.file.Path;
import java.util.List;

/** Agents that others put into a JVM. They write into its working folder only, and speak to nobody. */
public enum OtherAgent {
    /** Writes {@link #COVERAGE} when the JVM ends. */
    JACOCO(Neighbour.JACOCO_AGENT),
    OPENTELEMETRY(
            Neighbour.OPENTELEMETRY_AGENT,
            "-Dotel.traces.exporter=none",
            "-Dotel.metrics.exporter=none",
            "-Dotel.logs.exporter=none");

    public static final String COVERAGE = "jacoco.exec";

    private final Neighbour jar;
    private final List<String> settings;

    OtherAgent(Neighbour jar, String... settings) {
        this.jar = jar;
        this.settings = List.of(settings);
    }

    /** Starts with the JVM, after those that were added before. */
    public ForkedJvm addTo(ForkedJvm jvm) {
        return settled(jvm).javaAgent(jar.path(), "");
    }

    /** Comes later: what it needs to be told is there from the start. */
    public ForkedJvm settled(ForkedJvm jvm) {
        return jvm.jvmOptions(settings.toArray(new String[0]));
    }

    public Path path() {
        return jar.path();
    }
}
