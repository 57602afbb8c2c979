package dev.cutpoint.trace;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The end of a report: findings with their places, then numbers, losses and notes. */
record SummaryText(Style style, int width) {

    private static final int IDS = 8;

    String render(TraceReport report) {
        StringBuilder text = new StringBuilder();
        report.findings().forEach(finding -> finding(finding, text));
        line(new ReachedNobody(report.cancellations()).text(), text);
        line(cancellations(report), text);
        Summary numbers = report.summary();
        if (numbers.suspendPoints() > 0) {
            line(
                    count(numbers.suspendPoints(), "suspend point") + ": " + numbers.reached() + " reached, "
                            + numbers.cancelledEdges() + " with the cancelled edge taken",
                    text);
        }
        report.losses().forEach(loss -> line(LossText.of(loss), text));
        new HookLines(report.hooks()).lines().forEach(each -> line(each, text));
        report.notes().forEach(note -> line("note: " + note, text));
        return text.toString();
    }

    private void finding(Finding finding, StringBuilder text) {
        String title = finding.rule() + ' ' + finding.name();
        text.append(style.apply(FindingLine.part(finding.severity()), title))
                .append("  ")
                .append(style.apply(Style.Part.FAINT, finding.severity().word()))
                .append('\n');
        TraceTable.Place at = TraceTable.Place.of(finding.at());
        line("  at " + (at.full().length() + 5 <= width ? at.full() : at.brief()), text);
        Columns.wrap(Printable.of(finding.message()), width - 2)
                .forEach(part -> text.append("  ").append(part).append('\n'));
        line("  " + times(finding), text);
        text.append('\n');
    }

    private static String times(Finding finding) {
        List<Long> ids = finding.cancellations();
        String shown = ids.stream().limit(IDS).map(String::valueOf).collect(Collectors.joining(", "));
        String often = finding.count() == 1 ? "once" : finding.count() + " times";
        if (ids.isEmpty()) {
            return often;
        }
        return often + ", in " + (ids.size() == 1 ? "cancellation " : "cancellations ") + shown
                + (ids.size() > IDS ? ", …" : "");
    }

    private static String cancellations(TraceReport report) {
        String outcomes = report.cancellations().stream()
                .flatMap(cancellation -> cancellation.effects().stream())
                .collect(Collectors.groupingBy(Effect::outcome, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getValue() + " " + entry.getKey().word())
                .collect(Collectors.joining(", "));
        return count(report.summary().cancellations(), "cancellation")
                + (outcomes.isEmpty() ? "" : " (" + outcomes + ")") + ", "
                + count(report.summary().findings(), "finding");
    }

    private void line(String content, StringBuilder text) {
        String indent = content.startsWith("  ") ? "  " : "";
        List<String> lines = Columns.wrap(content.strip(), width - indent.length());
        lines.forEach(part -> text.append(indent).append(part).append('\n'));
    }

    private static String count(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
