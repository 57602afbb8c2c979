package dev.cutpoint.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** The findings for code-scanning services. */
final class SarifOption {
    @Option(
            names = "--sarif",
            paramLabel = "FILE",
            description = "Write the findings as SARIF 2.1.0, for code-scanning services, to this file; - is standard"
                    + " output. Files are named from the working folder on, where their source is found.")
    private Optional<String> sarif = Optional.empty();

    /** As the user wrote it. */
    Optional<String> target() {
        return sarif;
    }
}
