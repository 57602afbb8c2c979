package dev.cutpoint.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The JDKs that samples may run on.
 *
 * @param jdks newest first
 */
record SampleRuntimes(List<Jdk> jdks) {

    SampleRuntimes {
        jdks = List.copyOf(jdks);
    }

    /** The newest that runs the sample. */
    Optional<Jdk> newestFor(Sample sample) {
        return jdks.stream().filter(sample::runsOn).findFirst();
    }

    /** Why none does, as a phrase that follows the sample's name, and what to do. */
    String obstacle(Sample sample) {
        String there = jdks.stream().map(SampleRuntimes::described).collect(Collectors.joining(", "));
        return sample.needs() + ", and there is " + (there.isEmpty() ? "no Java" : there) + "; name a JDK with --java";
    }

    private static String described(Jdk jdk) {
        boolean oldOnly = jdk.feature() < Jdk.OLDEST;
        String lacking = jdk.obstacle()
                .filter(why -> !oldOnly)
                .map(why -> " (which " + why + ")")
                .orElse("");
        return "Java " + jdk.version() + lacking;
    }
}
