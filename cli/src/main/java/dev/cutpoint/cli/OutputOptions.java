package dev.cutpoint.cli;

import dev.cutpoint.trace.IgnoreList;
import dev.cutpoint.trace.TextTrace;
import dev.cutpoint.trace.html.Sources;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options of the commands that print traces. */
final class OutputOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Mixin
    private JsonOption json = new JsonOption();

    @Mixin
    private HtmlOptions html = new HtmlOptions();

    @Mixin
    private SarifOption sarif = new SarifOption();

    @Mixin
    private IgnoreOption ignore = new IgnoreOption();

    @Option(
            names = "--fail-on",
            paramLabel = "RULE[,RULE...]|any",
            converter = FailOn.Converter.class,
            description = "Exit with 3 when one of these rules has a finding, and nothing else went wrong.")
    private FailOn failOn = FailOn.nothing();

    @Option(names = "--full-stacks", description = "Show all frames, not those of application code alone.")
    private boolean fullStacks;

    @Mixin
    private TextOptions text = new TextOptions();

    FailOn failOn() {
        return failOn;
    }

    /**
     * To be called before any of them is opened.
     *
     * @param recording where one goes that is kept
     */
    void check(Collection<Path> inputs, Optional<String> recording) {
        new OutputFiles(command, inputs)
                .reads(ignore.file())
                .add("--recording", recording)
                .add("--json", json())
                .add("--html", html.target())
                .add("--sarif", sarif.target());
    }

    /** Where JSON goes, as the user wrote it. */
    Optional<String> json() {
        return json.target();
    }

    HtmlOptions html() {
        return html;
    }

    /** To be called before any long work, as the others are. */
    SarifFile sarif(List<Path> classPath, Environment environment) {
        Sources sources = sarif.target().isEmpty() ? Sources.none() : html.places(classPath);
        return SarifFile.open(sarif.target(), sources, environment);
    }

    /** To be called before any long work. */
    IgnoreList ignored() {
        return ignore.read();
    }

    /** What writes text for that stream. */
    TextTrace text(Environment environment, Terminal.Stream stream) {
        return new TextTrace(
                text.style(environment, stream),
                TextOptions.width(environment, stream),
                fullStacks,
                ZoneId.systemDefault());
    }
}
