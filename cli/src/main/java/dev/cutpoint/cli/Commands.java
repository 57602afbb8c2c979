package dev.cutpoint.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command above all others, and how they hang together. */
@Command(
        name = "cutpoint",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Commands.Version.class,
        description = "Shows cancellation in JVM programs: who cancelled what, where it stood, how it ended.",
        footer = {"", "Start with: cutpoint demo"})
final class Commands implements Runnable {
    @Mixin
    @SuppressWarnings("UnusedVariable") // its options are picocli's and the error handler's
    private CommonOptions common = new CommonOptions();

    @Option(names = "--version", versionHelp = true, description = "Show the version and exit.")
    @SuppressWarnings("UnusedVariable") // picocli's
    private boolean version;

    @Spec
    private CommandSpec spec;

    /** All commands, writing to that environment. */
    static CommandLine line(Environment environment) {
        OneLineErrors errors = new OneLineErrors(environment);
        CommandLine line = new CommandLine(new Commands())
                .addSubcommand(new DemoCommand(environment).line())
                .addSubcommand(new RunCommand(environment).line())
                .addSubcommand(new ReportCommand(environment).line())
                .addSubcommand(new CoverageCommand(environment).line())
                .addSubcommand(new DumpCommand(environment).line())
                .addSubcommand(new DoctorCommand(environment).line())
                .addSubcommand(new ExplainCommand(environment))
                .addSubcommand(new CompletionCommand(environment))
                .addSubcommand(new LoadCommand());
        line.setExpandAtFiles(false); // @files are the java command's own
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOut(writer(environment.out()));
        line.setErr(writer(environment.err()));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        line.setParameterExceptionHandler(errors);
        line.setExecutionExceptionHandler(errors);
        return line;
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command");
    }

    /** The version of the jar that this class came in, and the Java that runs it. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"cutpoint " + text() + " (Java " + Runtime.version() + ")"};
        }

        static String text() {
            String packaged = Commands.class.getPackage().getImplementationVersion();
            return packaged == null ? "unpackaged" : packaged;
        }
    }
}
