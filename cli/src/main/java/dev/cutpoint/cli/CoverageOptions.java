package dev.cutpoint.cli;

import dev.cutpoint.trace.CoverageText;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How {@code coverage} prints. */
final class CoverageOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Mixin
    private JsonOption json = new JsonOption();

    @Mixin
    private HtmlOptions html = new HtmlOptions();

    @Option(names = "--all", description = "Show points that were never reached, too.")
    private boolean all;

    @Mixin
    private TextOptions text = new TextOptions();

    /** To be called before any of them is opened. What a baseline is read from may be written anew. */
    void check(Collection<Path> recordings, BaselineOptions baseline) {
        new OutputFiles(command, recordings)
                .add("--write-baseline", baseline.written())
                .reads(baseline.read())
                .add("--json", json())
                .add("--html", html.target());
    }

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
