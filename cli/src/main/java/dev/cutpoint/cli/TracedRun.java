package dev.cutpoint.cli;

import dev.cutpoint.options.AgentOptions;
import dev.cutpoint.trace.ApplicationCode;
import dev.cutpoint.trace.IgnoreList;
import dev.cutpoint.trace.TraceReport;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs a command with the agent and tells what it recorded: each cancellation as it happens, the rest and a summary at the
 * end. While the command runs, standard output is its own and traces go to standard error; only {@code --json -} takes
 * standard output for itself and sends what the command prints there to standard error as well.
 */
final class TracedRun {
    private final Environment environment;
    private final OutputOptions output;
    private final AgentOptions options;
    private final boolean verbose;
    private final CancellationNumbers numbers = new CancellationNumbers();

    TracedRun(Environment environment, OutputOptions output, AgentOptions options, boolean verbose) {
        this.environment = environment;
        this.output = output;
        this.options = options;
        this.verbose = verbose;
    }

    /** Gives the exit code: the command's own, or what Cutpoint has to say where that is 0. */
    int run(List<String> command) {
        KeptRecordings kept = new KeptRecordings(options);
        output.check(List.of(), kept.file());
        IgnoreList ignored = output.ignored();
        Path jar = CutpointJar.path();
        try (RecordingFolder folder = RecordingFolder.create()) {
            Launch launch = Launch.of(command, jar, KeptRecordings.into(folder, options), environment);
            List<Path> classPath =
                    launch.startsJavaItself() ? JavaClassPath.of(command, environment.variables()) : List.of();
            HtmlFile html = output.html().open(classPath, environment);
            JsonReport json = JsonReport.open(output.json(), environment);
            SarifFile sarif = output.sarif(classPath, environment);
            PrintedTraces printed = new PrintedTraces(output.text(environment, Terminal.Stream.ERR), environment.err());
            launch.untraced().ifPresent(environment::say);
            kept.check(environment);
            boolean owned = json.ownsStandardOutput() || html.ownsStandardOutput() || sarif.ownsStandardOutput();
            int exit = follow(owned ? launch.withOutputOnStandardError() : launch, folder, printed);
            RecordedJvms jvms = RecordedJvms.in(folder);
            TraceReport report = Progress.during(
                    "reading what was recorded", environment, () -> ignored.apply(jvms.report(application(), numbers)));
            return new RunConclusion(environment, launch, exit, output.failOn())
                    .exit(jvms, report, kept, printed, json, html, sarif);
        }
    }

    private ApplicationCode application() {
        return GlobLists.application(options);
    }

    private int follow(Launch launch, RecordingFolder folder, PrintedTraces printed) {
        if (verbose) {
            environment.say("starting " + String.join(" ", launch.command()));
            launch.variables().forEach((name, value) -> environment.say("with " + name + "=" + value));
        }
        LiveTraces live = new LiveTraces(folder, application(), numbers, printed::live);
        try (SignalForwarding signals = new SignalForwarding(environment.terminal());
                live) {
            Process child = launch.start();
            signals.to(child);
            int exit = child.waitFor();
            folder.awaitJvms();
            return exit;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted; the command goes on by itself", stop);
        }
    }
}
