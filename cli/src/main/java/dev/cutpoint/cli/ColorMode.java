package dev.cutpoint.cli;

import dev.cutpoint.trace.Style;
import java.util.Locale;
import java.util.Map;

/** When texts are coloured. */
enum ColorMode {
    AUTO,
    ALWAYS,
    NEVER;

    /** The style for a stream; by itself colour is for terminals that can show it and users who did not say no. */
    Style style(Environment environment, Terminal.Stream stream) {
        return switch (this) {
            case ALWAYS -> new AnsiStyle();
            case NEVER -> Style.PLAIN;
            case AUTO ->
                welcome(environment.variables()) && environment.terminal().shows(stream)
                        ? new AnsiStyle()
                        : Style.PLAIN;
        };
    }

    /** The convention of no-color.org, and terminals that say that they cannot. */
    private static boolean welcome(Map<String, String> variables) {
        return variables.getOrDefault("NO_COLOR", "").isEmpty()
                && !variables.getOrDefault("TERM", "").equals("dumb");
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
