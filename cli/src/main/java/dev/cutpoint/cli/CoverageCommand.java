package dev.cutpoint.cli;

import dev.cutpoint.options.AgentOption;
import dev.cutpoint.trace.Coverage;
import dev.cutpoint.trace.CoverageText;
import dev.cutpoint.trace.LossText;
import dev.cutpoint.trace.SuspendPointCount;
import dev.cutpoint.trace.TraceReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells which exits of the suspend points in application code were ever taken. */
@Command(
        name = "coverage",
        description = "Print which exits of suspend points were taken in recordings, added up over all of them.",
        footer = {
            "",
            "Recordings of the profile diagnose know every suspend point of the classes that were loaded;",
            "those of watch know only the ones where something waited or was cancelled."
        })
final class CoverageCommand implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("UnusedVariable") // its options are picocli's and the error handler's
    private CommonOptions common = new CommonOptions();

    @Mixin
    private CoverageOptions output = new CoverageOptions();

    @Option(
            names = "--fail-under",
            paramLabel = "PERCENT",
            converter = PercentConverter.class,
            description = "Exit with 3 when fewer of the exits by cancellation were taken.")
    private OptionalDouble least = OptionalDouble.empty();

    @Mixin
    private BaselineOptions baseline = new BaselineOptions();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "A recording, or a folder of recordings.")
    private List<Path> recordings = new ArrayList<>();

    private final AgentOptionValues narrowing = new AgentOptionValues();
    private final Environment environment;

    CoverageCommand(Environment environment) {
        this.environment = environment;
    }

    CommandLine line() {
        CommandLine line = new CommandLine(this);
        narrowing.addTo(line.getCommandSpec(), List.of(AgentOption.INCLUDE, AgentOption.EXCLUDE));
        return line;
    }

    @Override
    public Integer call() {
        output.check(recordings, baseline);
        JsonReport json = JsonReport.open(output.json(), environment);
        HtmlFile html = output.html().open(output.json(), environment);
        RecordingsReport recorded = new RecordingsReport(GlobLists.application(narrowing.values()), recordings);
        TraceReport report = Progress.during("reading", environment, recorded::read);
        Coverage coverage = new Coverage(report.suspendPoints());
        List<SuspendPointCount> untested = baseline.newIn(coverage);
        int exit = isEnough(coverage) && untested.isEmpty() ? Exit.OK : Exit.FINDING;
        if (!json.ownsStandardOutput() && !html.ownsStandardOutput()) {
            environment.out().print(text().render(coverage));
            report.losses().forEach(loss -> environment.out().println(LossText.of(loss)));
            report.notes().forEach(note -> environment.out().println("note: " + note));
            untested.forEach(point -> environment
                    .out()
                    .println("new and untested: " + point.at().at() + " "
                            + point.at().shortCallee()));
        }
        json.coverage(report, exit);
        html.writeCoverage(report);
        baseline.write(coverage);
        return exit;
    }

    private boolean isEnough(Coverage coverage) {
        return least.isEmpty() || coverage.percent() >= least.getAsDouble();
    }

    private CoverageText text() {
        return output.text(environment);
    }
}
