package dev.cutpoint.cli;

import dev.cutpoint.trace.IgnoreList;
import dev.cutpoint.trace.TraceReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells what recordings hold. */
@Command(
        name = "report",
        description = "Print the traces and findings of recordings: files, or folders of them.",
        footer = {"", "Text goes to standard output, or with --json - the JSON lines in its place."})
final class ReportCommand implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("UnusedVariable") // its options are picocli's and the error handler's
    private CommonOptions common = new CommonOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "A recording, or a folder of recordings.")
    private List<Path> recordings = new ArrayList<>();

    private final Narrowing narrowing = new Narrowing();
    private final Environment environment;

    ReportCommand(Environment environment) {
        this.environment = environment;
    }

    CommandLine line() {
        return narrowing.line(this);
    }

    @Override
    public Integer call() {
        output.check(recordings, Optional.empty());
        HtmlFile html = output.html().open(List.of(), environment);
        JsonReport json = JsonReport.open(output.json(), environment);
        SarifFile sarif = output.sarif(List.of(), environment);
        IgnoreList ignored = output.ignored();
        RecordingsReport recorded = new RecordingsReport(narrowing.application(), recordings);
        TraceReport report = ignored.apply(Progress.during("reading", environment, recorded::read));
        int exit = output.failOn().exit(Exit.OK, report);
        if (!json.ownsStandardOutput() && !html.ownsStandardOutput() && !sarif.ownsStandardOutput()) {
            environment
                    .out()
                    .print(output.text(environment, Terminal.Stream.OUT).report(report));
        }
        json.write(report, exit);
        html.write(report);
        sarif.write(report, exit);
        output.failOn().complaint(report).ifPresent(environment::say);
        return exit;
    }
}
