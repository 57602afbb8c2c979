package dev.cutpoint.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** The report for scripts. */
final class JsonOption {
    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Write the report as JSON lines to this file; - is standard output.")
    private Optional<String> json = Optional.empty();

    /** As the user wrote it. */
    Optional<String> target() {
        return json;
    }
}
