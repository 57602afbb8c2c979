package dev.cutpoint.cli;

/**
 * The variable that every JVM reads its options from. JVMs split it at white space, outside of quotes, and know no escape: a
 * word that holds one kind of quote is put into the other.
 */
final class ToolOptions {
    static final String VARIABLE = "JAVA_TOOL_OPTIONS";

    private ToolOptions() {}

    /** The value with one more option; what was there comes first, so that agents start in the order they were added. */
    static String with(String value, String option) {
        return value.isBlank() ? quoted(option) : value + " " + quoted(option);
    }

    private static String quoted(String option) {
        if (option.matches("[^\\s'\"]*")) {
            return option;
        }
        StringBuilder quoted = new StringBuilder("\"");
        option.chars().forEach(each -> quoted.append(each == '"' ? "\"'\"'\"" : Character.toString(each)));
        return quoted.append('"').toString();
    }
}
