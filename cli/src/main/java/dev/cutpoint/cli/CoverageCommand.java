package dev.cutpoint.cli;

import dev.cutpoint.trace.Coverage;
import dev.cutpoint.trace.CoverageText;
import dev.cutpoint.trace.LossText;
import dev.cutpoint.trace.SuspendPointCount;
import dev.cutpoint.trace.TraceReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells which exits of the suspend points in application code were ever taken. */
@Command(
        name = "coverage",
        description = "Print which exits of suspend points were taken in recordings, added up over all of them.",
        footer = {
            "",
            "Recordings of the profile diagnose know every suspend point of the classes that were loaded;",
            "those of watch know only the ones where something waited or was cancelled.",
            "",
            "Exit code: 3 when --fail-under or --baseline is not met, with a line that says why; also when --include"
                    + " and --exclude leave no suspend point that they could judge."
        })
final class CoverageCommand implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("UnusedVariable") // its options are picocli's and the error handler's
    private CommonOptions common = new CommonOptions();

    @Mixin
    private CoverageOptions output = new CoverageOptions();

    @Mixin
    private FailUnder failUnder = new FailUnder();

    @Mixin
    private BaselineOptions baseline = new BaselineOptions();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "A recording, or a folder of recordings.")
    private List<Path> recordings = new ArrayList<>();

    private final Narrowing narrowing = new Narrowing();
    private final Environment environment;

    CoverageCommand(Environment environment) {
        this.environment = environment;
    }

    CommandLine line() {
        return narrowing.line(this);
    }

    @Override
    public Integer call() {
        output.check(recordings, baseline);
        HtmlFile html = output.html().open(List.of(), environment);
        JsonReport json = JsonReport.open(output.json(), environment);
        RecordingsReport recorded = new RecordingsReport(narrowing.application(), recordings);
        TraceReport report = Progress.during("reading", environment, recorded::read);
        Coverage coverage = new Coverage(report.suspendPoints());
        List<SuspendPointCount> untested = baseline.newIn(coverage);
        List<String> complaints = complaints(coverage, untested);
        int exit = complaints.isEmpty() ? Exit.OK : Exit.FINDING;
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
        complaints.forEach(environment::say);
        return exit;
    }

    /** Why it is not enough. A gate that has nothing to judge is not passed: a misspelt name would open it for ever. */
    private List<String> complaints(Coverage coverage, List<SuspendPointCount> untested) {
        boolean gate = failUnder.isGiven() || baseline.read().isPresent();
        if (gate && narrowing.isGiven() && coverage.points().isEmpty()) {
            return List.of("--include and --exclude leave no suspend point to judge; check the names in them");
        }
        return Stream.of(failUnder.complaint(coverage), baseline.complaint(untested))
                .flatMap(Optional::stream)
                .toList();
    }

    private CoverageText text() {
        return output.text(environment, failUnder.decimals());
    }
}
