package dev.cutpoint.trace;

import java.util.List;
import java.util.Optional;

/** The line below a trace that names the rules: {@code CP01 swallowed-cancellation   CP09 …}. */
record FindingLine(Style style, int width) {

    private static final String GAP = "   ";

    /** Empty when there are none. */
    String render(List<String> rules) {
        StringBuilder text = new StringBuilder();
        int column = 0;
        for (String id : rules) {
            Optional<RuleText> rule = FindingRules.find(id).map(FindingRule::text);
            String name = id + rule.map(known -> " " + known.name()).orElse("");
            boolean first = column == 0;
            if (!first && column + GAP.length() + name.length() > width) {
                text.append('\n');
                first = true;
                column = 0;
            }
            String gap = first ? "  " : GAP;
            text.append(gap)
                    .append(style.apply(part(rule.map(RuleText::severity).orElse(Severity.NOTE)), name));
            column += gap.length() + name.length();
        }
        return text.isEmpty() ? "" : text.append('\n').toString();
    }

    static Style.Part part(Severity severity) {
        return switch (severity) {
            case ERROR -> Style.Part.ERROR;
            case WARNING -> Style.Part.WARNING;
            case NOTE -> Style.Part.NOTE;
        };
    }
}
