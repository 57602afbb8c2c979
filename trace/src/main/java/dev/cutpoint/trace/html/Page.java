package dev.cutpoint.trace.html;

import dev.cutpoint.trace.Cancellation;
import dev.cutpoint.trace.Coverage;
import dev.cutpoint.trace.Effect;
import dev.cutpoint.trace.Finding;
import dev.cutpoint.trace.JvmSession;
import dev.cutpoint.trace.RuleText;
import dev.cutpoint.trace.Severity;
import dev.cutpoint.trace.Style;
import dev.cutpoint.trace.Summary;
import dev.cutpoint.trace.SuspendPointCount;
import dev.cutpoint.trace.TextTrace;
import dev.cutpoint.trace.TraceReport;
import dev.cutpoint.trace.TraceWords;
import gg.jte.Content;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the templates show.
 *
 * @param view the one that is open at first: {@code overview}, {@code cancellations}, {@code coverage}
 * @param data for the script
 */
record Page(
        String view,
        TraceReport report,
        Coverage coverage,
        Selection selection,
        SourceFiles sources,
        Timeline timeline,
        PageLimits limits,
        ZoneId zone,
        Assets assets,
        Content data) {

    private static final int WIDTH = 100;
    private static final int BAR = 60;

    /** A part of a column of the timeline, in units of its picture. */
    public record Bar(String fate, int top, int height) {}

    /** The points of one package, as many as are readable without scripts. */
    public record PackagePoints(String name, Coverage all, List<SuspendPointCount> shown) {}

    public Summary numbers() {
        return report.summary();
    }

    /** {@code 7 cancellations, 2 findings.} */
    public String headline() {
        Summary numbers = numbers();
        if (numbers.cancellations() == 0) {
            return "Nothing was cancelled.";
        }
        long findings = numbers.findings();
        return count(numbers.cancellations(), "cancellation")
                + (findings == 0 ? ", no finding." : ", " + count((int) findings, "finding") + ".");
    }

    /** {@code 2 errors, 1 warning}. */
    public String severities() {
        return Stream.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)
                .map(severity -> count(count(severity), severity.word()))
                .filter(text -> !text.startsWith("0 "))
                .collect(Collectors.joining(", "));
    }

    /** {@code 3 swallowed, 9 unwound}. */
    public String outcomes() {
        return report.cancellations().stream()
                .flatMap(cancellation -> cancellation.effects().stream())
                .collect(Collectors.groupingBy(Effect::outcome, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> String.format(
                        Locale.ENGLISH,
                        "%,d %s",
                        entry.getValue(),
                        entry.getKey().word()))
                .collect(Collectors.joining(", "));
    }

    /** A line for each kind of JVM. */
    public List<String> jvms() {
        return report.jvms().stream()
                .collect(Collectors.groupingBy(Page::jvm, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> (entry.getValue() > 1 ? entry.getValue() + " × " : "") + entry.getKey())
                .toList();
    }

    private static String jvm(JvmSession jvm) {
        return Stream.of(
                        jvm.jdk().isEmpty() ? "" : "JDK " + jvm.jdk(),
                        jvm.profile().isEmpty() ? "" : "profile " + jvm.profile(),
                        jvm.version().isEmpty() ? "" : "Cutpoint " + jvm.version())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    public List<String> remarks() {
        return Stream.concat(selection.omissions().stream(), TraceWords.remarks(report).stream())
                .toList();
    }

    public String rule(Finding finding) {
        return TraceWords.rule(finding.rule()).map(RuleText::meaning).orElse("");
    }

    public String advice(Finding finding) {
        return TraceWords.rule(finding.rule()).map(RuleText::advice).orElse("");
    }

    public List<SourceFiles.Line> source(Finding finding) {
        return sources.around(finding.at());
    }

    public String percent(Coverage some) {
        return TraceWords.percent(some);
    }

    /** The trace as the command line prints it. */
    public String text(Cancellation cancellation) {
        return new TextTrace(Style.PLAIN, WIDTH, false, zone).cancellation(cancellation);
    }

    /** What stands in a list for the whole. */
    public String title(Cancellation cancellation) {
        String type = TraceWords.type(cancellation.target().className());
        String name = cancellation.target().name();
        String target = name.isEmpty() || type.isEmpty() ? name + type : name + " (" + type + ')';
        String of = target.isEmpty() ? "" : "of " + target;
        return Stream.of(cancellation.kind(), of, cancellation.detail())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** From the ground up: what went wrong, what went well, what reached nobody. */
    List<Bar> bars(Timeline.Slice slice) {
        List<Bar> bars = new ArrayList<>();
        int top = BAR + 3;
        for (Map.Entry<String, Integer> part : slice.parts().entrySet()) {
            int height = part.getValue() == 0 ? 0 : Math.max(2, part.getValue() * BAR / timeline.highest());
            top -= height;
            if (height > 0) {
                bars.add(new Bar(part.getKey(), top, height));
            }
        }
        return bars;
    }

    List<PackagePoints> packages() {
        List<PackagePoints> packages = new ArrayList<>();
        int room = limits.readable();
        for (Map.Entry<String, Coverage> each : coverage.byPackage().entrySet()) {
            List<SuspendPointCount> points = each.getValue().points();
            List<SuspendPointCount> shown = points.subList(0, Math.min(room, points.size()));
            room -= shown.size();
            packages.add(new PackagePoints(each.getKey(), each.getValue(), shown));
        }
        return packages;
    }

    public String date() {
        Instant begin = timeline.begin();
        return timeline.slices().isEmpty()
                ? ""
                : format("d MMMM yyyy, HH:mm:ss").format(begin);
    }

    public String time(Instant instant) {
        return format("HH:mm:ss.SSS").format(instant);
    }

    private DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(zone);
    }

    public String number(int number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    public String count(int count, String noun) {
        return number(count) + " " + noun + (count == 1 ? "" : "s");
    }

    private int count(Severity severity) {
        return (int) report.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
