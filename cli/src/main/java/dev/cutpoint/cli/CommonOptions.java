package dev.cutpoint.cli;

import picocli.CommandLine.Option;

/** Options that every command has. */
final class CommonOptions {
    static final String VERBOSE = "--verbose";

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    @SuppressWarnings("UnusedVariable") // picocli's
    private boolean help;

    @Option(names = VERBOSE, description = "Say more of what is done; with errors, where they come from.")
    private boolean verbose;

    boolean verbose() {
        return verbose;
    }
}
