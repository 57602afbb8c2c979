package dev.cutpoint.cli;

import dev.cutpoint.trace.ApplicationCode;
import dev.cutpoint.trace.DumpReader;
import dev.cutpoint.trace.WaitingDump;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells what waits in a running JVM at this moment. */
@Command(
        name = "dump",
        description = "Print all tasks that wait now in a JVM that has the agent, by suspend point.",
        footer = {
            "",
            "Also pending stages with the place that made them (profile diagnose), and tasks",
            "that are cancelling. The JVM is asked through a private folder; no port is opened."
        })
final class DumpCommand implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("UnusedVariable") // its options are picocli's and the error handler's
    private CommonOptions common = new CommonOptions();

    @Mixin
    private DumpOptions output = new DumpOptions();

    @Parameters(paramLabel = "PID", description = "The process.")
    private long pid;

    private final Narrowing narrowing = new Narrowing();
    private final Environment environment;

    DumpCommand(Environment environment) {
        this.environment = environment;
    }

    CommandLine line() {
        return narrowing.line(this);
    }

    @Override
    public Integer call() {
        ApplicationCode application = narrowing.application();
        output.check();
        JsonReport json = JsonReport.open(output.json(), environment);
        WaitingDump dump = Progress.during(
                "asking process " + pid,
                environment,
                () -> new DumpRequest(pid).answer(recording -> DumpReader.read(recording, application)));
        if (!json.ownsStandardOutput()) {
            environment.out().print(output.text(environment).render(dump));
        }
        json.dump(dump, Exit.OK);
        return Exit.OK;
    }
}
