package dev.cutpoint.cli;

import dev.cutpoint.trace.Style;
import picocli.CommandLine.Option;

/** How text looks on a terminal and in a pipe. */
final class TextOptions {
    private static final int DEFAULT_WIDTH = 80;
    private static final int LEAST_WIDTH = 60;

    @Option(
            names = "--color",
            paramLabel = "auto|always|never",
            converter = ColorModeConverter.class,
            description = "Colour the text; by itself only on a terminal and without NO_COLOR.")
    private ColorMode color = ColorMode.AUTO;

    Style style(Environment environment, Terminal.Stream stream) {
        return color.style(environment, stream);
    }

    /** What the user says, the terminal's width, 80 in a pipe; below 60 traces do not fit and lines wrap. */
    static int width(Environment environment, Terminal.Stream stream) {
        String columns = environment.variables().getOrDefault("COLUMNS", "");
        if (columns.matches("[1-9]\\d{0,3}")) {
            return Math.max(LEAST_WIDTH, Integer.parseInt(columns));
        }
        int known = environment.terminal().shows(stream)
                ? environment.terminal().columns().orElse(DEFAULT_WIDTH)
                : DEFAULT_WIDTH;
        return Math.max(LEAST_WIDTH, known);
    }
}
