package dev.cutpoint.cli;

import dev.cutpoint.trace.CoverageText;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How {@code coverage} prints. */
final class CoverageOptions {
    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Write the suspend points as JSON lines to this file; - is standard output.")
    private Optional<String> json = Optional.empty();

    @Mixin
    private HtmlOptions html = new HtmlOptions();

    @Option(names = "--all", description = "Show points that were never reached, too.")
    private boolean all;

    @Option(
            names = "--color",
            paramLabel = "auto|always|never",
            description = "Colour the text; by itself only on a terminal and without NO_COLOR.")
    private ColorMode color = ColorMode.AUTO;

    Optional<String> json() {
        return json;
    }

    HtmlOptions html() {
        return html;
    }

    CoverageText text(Environment environment) {
        Terminal.Stream out = Terminal.Stream.OUT;
        return new CoverageText(color.style(environment, out), OutputOptions.width(environment, out), all);
    }
}
