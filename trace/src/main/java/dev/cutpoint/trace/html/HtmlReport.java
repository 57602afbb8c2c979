package dev.cutpoint.trace.html;

import dev.cutpoint.trace.Coverage;
import dev.cutpoint.trace.Finding;
import dev.cutpoint.trace.Frame;
import dev.cutpoint.trace.RuleText;
import dev.cutpoint.trace.TraceReport;
import dev.cutpoint.trace.TraceWords;
import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes a report as one HTML file that needs no other: it fetches nothing, and without scripts what happened, the findings, the
 * heaviest cancellations and the coverage can be read.
 */
public final class HtmlReport {

    private final Sources sources;
    private final ZoneId zone;
    private final PageLimits limits;

    /**
     * @param sources where to look for the code that the report is about
     * @param zone of the times shown
     */
    public HtmlReport(Sources sources, ZoneId zone) {
        this(sources, zone, PageLimits.DEFAULT);
    }

    HtmlReport(Sources sources, ZoneId zone, PageLimits limits) {
        this.sources = sources;
        this.zone = zone;
        this.limits = limits;
    }

    /** A page that opens with what happened. */
    public void write(TraceReport report, Writer out) throws IOException {
        write("overview", report, out);
    }

    /** The same page, opened at the coverage. */
    public void writeCoverage(TraceReport report, Writer out) throws IOException {
        write("coverage", report, out);
    }

    private void write(String view, TraceReport report, Writer out) throws IOException {
        Selection selection = Selection.of(report, limits);
        SourceFiles files = files(report, selection);
        PageData data = new PageData(
                selection.cancellations(), selection.points(), rules(report.findings()), files.texts(), limits);
        Page page = new Page(
                view,
                report,
                new Coverage(report.suspendPoints()),
                selection,
                files,
                Timeline.of(report.cancellations()),
                limits,
                zone,
                Assets.load(),
                content(data));
        try {
            JteReportGenerated.render(new OwaspHtmlTemplateOutput(new WriterOutput(new PageWriter(out))), null, page);
        } catch (UncheckedIOException error) {
            throw error.getCause();
        }
    }

    private SourceFiles files(TraceReport report, Selection selection) {
        Stream<Frame> frames = Stream.concat(
                report.findings().stream().map(Finding::at),
                selection.points().stream().map(point -> point.at().at()));
        return SourceFiles.of(frames.toList(), sources, limits.sourceCharacters());
    }

    private static Map<String, List<String>> rules(List<Finding> findings) {
        Map<String, List<String>> rules = new LinkedHashMap<>();
        for (Finding finding : findings) {
            String meaning =
                    TraceWords.rule(finding.rule()).map(RuleText::meaning).orElse("");
            rules.putIfAbsent(
                    finding.rule(), List.of(finding.name(), finding.severity().word(), meaning));
        }
        return rules;
    }

    /** Escaped by its own rules. */
    private static Content content(PageData data) {
        return output -> {
            StringWriter text = new StringWriter();
            try {
                data.write(text);
            } catch (IOException error) {
                throw new UncheckedIOException(error);
            }
            output.writeContent(text.toString());
        };
    }
}
