package dev.cutpoint.cli;

import dev.cutpoint.trace.CoverageText;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How {@code coverage} prints. */
final class CoverageOptions {
    @Mixin
    private JsonOption json = new JsonOption();

    @Mixin
    private HtmlOptions html = new HtmlOptions();

    @Option(names = "--all", description = "Show points that were never reached, too.")
    private boolean all;

    @Mixin
    private TextOptions text = new TextOptions();

    Optional<String> json() {
        return json.target();
    }

    HtmlOptions html() {
        return html;
    }

    /** With so many decimals in its percentages. */
    CoverageText text(Environment environment, int decimals) {
        Terminal.Stream out = Terminal.Stream.OUT;
        return new CoverageText(text.style(environment, out), TextOptions.width(environment, out), all, decimals);
    }
}
