package dev.cutpoint.cli;

import dev.cutpoint.trace.TraceReport;
import dev.cutpoint.trace.html.HtmlReport;
import dev.cutpoint.trace.html.Sources;
import java.time.ZoneId;
import java.util.Optional;

/** The report as a page, if it was asked for. */
final class HtmlFile {
    private final WholeFile file;
    private final Sources sources;

    private HtmlFile(WholeFile file, Sources sources) {
        this.file = file;
        this.sources = sources;
    }

    static HtmlFile open(Optional<String> target, Sources sources, Environment environment) {
        return new HtmlFile(WholeFile.open("--html", target, environment), sources);
    }

    boolean ownsStandardOutput() {
        return file.ownsStandardOutput();
    }

    void write(TraceReport report) {
        file.write(writer -> page().write(report, writer));
    }

    /** The same page, opened at the coverage. */
    void writeCoverage(TraceReport report) {
        file.write(writer -> page().writeCoverage(report, writer));
    }

    private HtmlReport page() {
        return new HtmlReport(sources, ZoneId.systemDefault());
    }
}
