package dev.cutpoint.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Runs somebody's program with the agent. */
@Command(
        name = "run",
        customSynopsis = "cutpoint run [OPTION...] -- COMMAND...",
        description = {
            "Run a command with the agent: print traces as cancellations happen, then a summary.",
            "",
            "A java command gets the agent as an argument; any other command passes it on to the JVMs that it starts,"
                    + " by the variable JAVA_TOOL_OPTIONS.",
            ""
        },
        footer = {
            "",
            "Traces go to standard error, since standard output is the command's own. With --json - it is the report's,"
                    + " and what the command prints there goes to standard error too.",
            "",
            "Where several JVMs would share one --recording file, each gets -PID before the file's ending.",
            "",
            "Exit code: the command's own, 128 and the signal's number if a signal ended it; 2 for wrong usage; and where"
                    + " the command's own is 0, 3 for a finding that --fail-on names, 4 if nothing could be recorded or"
                    + " written."
        })
final class RunCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Parameters(arity = "1..*", paramLabel = "COMMAND", description = "The command and its arguments.")
    private List<String> command = new ArrayList<>();

    private final AgentOptionValues agent = new AgentOptionValues();
    private final Environment environment;

    RunCommand(Environment environment) {
        this.environment = environment;
    }

    CommandLine line() {
        CommandLine line = new CommandLine(this);
        agent.addTo(line.getCommandSpec());
        return line.setStopAtPositional(true);
    }

    @Override
    public Integer call() {
        return new TracedRun(environment, output, agent.values(), common.verbose()).run(command);
    }
}
