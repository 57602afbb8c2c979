package dev.cutpoint.cli;

import dev.cutpoint.trace.TextTrace;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of the commands that print traces. */
final class OutputOptions {
    private static final int DEFAULT_WIDTH = 80;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Write the report as JSON lines to this file; - is standard output.")
    private Optional<String> json = Optional.empty();

    @Mixin
    private HtmlOptions html = new HtmlOptions();

    @Option(
            names = "--fail-on",
            paramLabel = "RULE[,RULE...]|any",
            converter = FailOn.Converter.class,
            description = "Exit with 3 when one of these rules has a finding, and nothing else went wrong.")
    private FailOn failOn = FailOn.nothing();

    @Option(names = "--full-stacks", description = "Show all frames, not those of application code alone.")
    private boolean fullStacks;

    @Option(
            names = "--color",
            paramLabel = "auto|always|never",
            description = "Colour the text; by itself only on a terminal and without NO_COLOR.")
    private ColorMode color = ColorMode.AUTO;

    FailOn failOn() {
        return failOn;
    }

    /** Where JSON goes, as the user wrote it. */
    Optional<String> json() {
        return json;
    }

    HtmlOptions html() {
        return html;
    }

    /** What writes text for that stream. */
    TextTrace text(Environment environment, Terminal.Stream stream) {
        return new TextTrace(
                color.style(environment, stream), width(environment, stream), fullStacks, ZoneId.systemDefault());
    }

    /** What the user says, the terminal's width, 80 in a pipe; below 80 traces do not fit and lines wrap. */
    static int width(Environment environment, Terminal.Stream stream) {
        String columns = environment.variables().getOrDefault("COLUMNS", "");
        if (columns.matches("[1-9]\\d{0,3}")) {
            return Math.max(DEFAULT_WIDTH, Integer.parseInt(columns));
        }
        int known = environment.terminal().shows(stream)
                ? environment.terminal().columns().orElse(DEFAULT_WIDTH)
                : DEFAULT_WIDTH;
        return Math.max(DEFAULT_WIDTH, known);
    }
}
