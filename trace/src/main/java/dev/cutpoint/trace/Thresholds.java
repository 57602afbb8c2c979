package dev.cutpoint.trace;

import java.time.Duration;

/** What counts as long, as the recorded JVM was told. */
public record Thresholds(Duration suspend, Duration slow, Duration deaf) {

    /** The defaults of the agent, for recordings that do not say. */
    public static final Thresholds DEFAULT =
            new Thresholds(Duration.ofMillis(20), Duration.ofSeconds(1), Duration.ofSeconds(1));
}
