package dev.cutpoint.cli;

import dev.cutpoint.trace.Style;

/** The colours of a terminal. Only the sixteen that follow the user's own scheme, dark or light. */
final class AnsiStyle implements Style {
    private static final String RESET = "\u001b[0m";

    @Override
    public String apply(Part part, String text) {
        return text.isEmpty() ? text : "\u001b[" + code(part) + "m" + text + RESET;
    }

    private static String code(Part part) {
        return switch (part) {
            case TITLE -> "1";
            case LABEL -> "36";
            case FAINT -> "2";
            case GOOD -> "32";
            case BAD -> "31";
            case ERROR -> "1;31";
            case WARNING -> "33";
            case NOTE -> "34";
        };
    }
}
