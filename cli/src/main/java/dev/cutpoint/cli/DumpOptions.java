package dev.cutpoint.cli;

import dev.cutpoint.trace.DumpText;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options of the command that prints what waits. */
final class DumpOptions {
    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Write it as JSON lines to this file; - is standard output.")
    private Optional<String> json = Optional.empty();

    @Option(names = "--full-stacks", description = "Show all frames, not those of application code alone.")
    private boolean fullStacks;

    @Option(
            names = "--color",
            paramLabel = "auto|always|never",
            description = "Colour the text; by itself only on a terminal and without NO_COLOR.")
    private ColorMode color = ColorMode.AUTO;

    Optional<String> json() {
        return json;
    }

    DumpText text(Environment environment) {
        return new DumpText(
                color.style(environment, Terminal.Stream.OUT),
                OutputOptions.width(environment, Terminal.Stream.OUT),
                fullStacks);
    }
}
