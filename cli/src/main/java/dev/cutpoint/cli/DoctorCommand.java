package dev.cutpoint.cli;

import dev.cutpoint.options.AgentOption;
import dev.cutpoint.options.AgentOptions;
import dev.cutpoint.trace.ApplicationCode;
import dev.cutpoint.trace.HookState;
import dev.cutpoint.trace.TraceReport;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts a JVM with the agent, the one that the user's program will run on, and tells what its recording says of the hooks. */
@Command(
        name = "doctor",
        description = "Tell which hooks bind on a JDK, and which do not and why.",
        footer = {"", "Without --java it is the JDK that runs this command."})
final class DoctorCommand implements Callable<Integer> {
    private static final List<String> MODULES = List.of("jdk.jfr", "java.instrument", "jdk.attach");

    @Mixin
    @SuppressWarnings("UnusedVariable") // its options are picocli's and the error handler's
    private CommonOptions common = new CommonOptions();

    @Option(names = "--java", paramLabel = "HOME|EXECUTABLE", description = "The JDK to look at.")
    private Optional<String> java = Optional.empty();

    private final AgentOptionValues profile = new AgentOptionValues();
    private final Environment environment;

    DoctorCommand(Environment environment) {
        this.environment = environment;
    }

    CommandLine line() {
        CommandLine line = new CommandLine(this);
        profile.addTo(line.getCommandSpec(), List.of(AgentOption.PROFILE));
        return line;
    }

    @Override
    public Integer call() {
        Path jar = CutpointJar.path();
        Jdk jdk = JdkDiscovery.named(java.orElse(System.getProperty("java.home")));
        PrintStream out = environment.out();
        out.printf("cutpoint  %s  %s%n", Commands.Version.text(), jar);
        out.printf("java      %s  %s  %s%n", jdk.version(), jdk.vendor(), jdk.home());
        MODULES.forEach(
                each -> out.printf("module    %s %s%n", each, jdk.modules().contains(each) ? "there" : "missing"));
        jdk.obstacle().ifPresent(why -> {
            throw new CommandFailure(jdk.home() + " " + why + "; name another JDK with --java");
        });
        print(Progress.during("starting a JVM", environment, () -> probed(jdk, jar)));
        return Exit.OK;
    }

    /** The program is this command line itself, asked for its version: it is at hand, and ends at once. */
    private TraceReport probed(Jdk jdk, Path jar) {
        try (RecordingFolder folder = RecordingFolder.create()) {
            AgentOptions options = profile.values();
            String agent = jar + "=" + KeptRecordings.into(folder, options).toArgument();
            String said = run(jdk, "-javaagent:" + agent, jar);
            RecordedJvms jvms = RecordedJvms.in(folder);
            if (jvms.all().isEmpty()) {
                throw new CommandFailure("a JVM with the agent recorded nothing; it said: " + said);
            }
            return jvms.report(ApplicationCode.ALL, new CancellationNumbers());
        }
    }

    private static String run(Jdk jdk, String agent, Path jar) {
        ProcessBuilder builder = new ProcessBuilder(jdk.java().toString(), agent, "-jar", jar.toString(), "--version");
        builder.environment().keySet().removeAll(Set.of(ToolOptions.VARIABLE, "JDK_JAVA_OPTIONS"));
        try {
            Process process = builder.redirectInput(Redirect.PIPE)
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return said.lines().findFirst().orElse("nothing");
        } catch (IOException error) {
            throw new CommandFailure("cannot start " + jdk.java() + ": " + CommandFailure.reason(error), error);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted while a JVM was tried", stop);
        }
    }

    private void print(TraceReport report) {
        long bound = report.hooks().stream().filter(HookState::bound).count();
        PrintStream out = environment.out();
        out.printf("profile   %s%n", profile.values().profile().word());
        out.printf("hooks     %d of %d bound%n", bound, report.hooks().size());
        for (HookState hook : report.hooks()) {
            String name = hook.type() + "." + hook.method();
            out.println(hook.bound() ? "  bound      " + name : "  not bound  " + name + ": " + hook.reason());
        }
        report.losses().forEach(loss -> out.printf("loss      %s: %d%n", loss.what(), loss.count()));
        report.notes().forEach(note -> out.printf("note      %s%n", note));
    }
}
