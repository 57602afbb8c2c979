package dev.cutpoint.cli;

import dev.cutpoint.options.AgentOption;
import dev.cutpoint.trace.Analysis;
import dev.cutpoint.trace.ApplicationCode;
import dev.cutpoint.trace.DumpReader;
import dev.cutpoint.trace.HookState;
import dev.cutpoint.trace.JvmSession;
import dev.cutpoint.trace.LossText;
import dev.cutpoint.trace.TraceReport;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells how the agent does on a JDK: the one that the user's program will run on, or in a JVM where it runs. */
@Command(
        name = "doctor",
        description =
                "Tell which hooks bind on a JDK, and which do not and why; of a JVM that has the agent, also what was skipped.",
        footer = {"", "Without --java and PID it is the JDK that runs this command."})
final class DoctorCommand implements Callable<Integer> {
    private static final List<String> MODULES = List.of("jdk.jfr", "java.instrument", "jdk.attach");

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(names = "--java", paramLabel = "HOME|EXECUTABLE", description = "The JDK to look at.")
    private Optional<String> java = Optional.empty();

    @Parameters(arity = "0..1", paramLabel = "PID", description = "A JVM that has the agent.")
    private Optional<Long> pid = Optional.empty();

    @Spec
    private CommandSpec spec;

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
        if (pid.isPresent() && java.isPresent()) {
            throw new ParameterException(spec.commandLine(), "--java and PID are two things to look at; name one");
        }
        pid.ifPresentOrElse(this::lookAtProcess, this::lookAtJdk);
        return Exit.OK;
    }

    private void lookAtProcess(long process) {
        Analysis analysis = new Analysis(ApplicationCode.ALL);
        JvmSession jvm = Progress.during(
                "asking process " + process,
                environment,
                () -> new DumpRequest(process).answer(recording -> {
                    analysis.addRecording(recording);
                    return DumpReader.read(recording, ApplicationCode.ALL).jvm();
                }));
        environment.out().printf("cutpoint  %s  in process %d%n", Commands.Version.text(), process);
        environment.out().printf("java      %s%n", jvm.jdk());
        print(jvm.profile(), analysis.report());
    }

    private void lookAtJdk() {
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
        ProbedJvm jvm = new ProbedJvm(jdk, jar, profile.values());
        print(profile.values().profile().word(), Progress.during("trying a JVM", environment, jvm::report));
    }

    private void print(String instrumented, TraceReport report) {
        PrintStream out = environment.out();
        List<HookState> hooks = report.hooks();
        out.printf("profile   %s%n", instrumented);
        out.printf(
                "hooks     %d bound, %d missing, %d for other JDKs%n",
                hooks.stream().filter(HookState::bound).count(),
                hooks.stream().filter(DoctorCommand::isMissing).count(),
                hooks.stream().filter(DoctorCommand::isForOthers).count());
        list(hooks, DoctorCommand::isMissing, "missing");
        list(hooks, DoctorCommand::isForOthers, "other");
        list(hooks, HookState::bound, "bound");
        // what it read is of this moment alone, and holds no requests
        report.losses().stream()
                .filter(loss -> !loss.what().equals("requests"))
                .forEach(loss -> out.printf("loss      %s%n", LossText.of(loss)));
        report.notes().forEach(note -> out.printf("note      %s%n", note));
    }

    private static boolean isMissing(HookState hook) {
        return hook.expected() && !hook.bound();
    }

    private static boolean isForOthers(HookState hook) {
        return !hook.expected() && !hook.bound();
    }

    private void list(List<HookState> hooks, Predicate<HookState> which, String word) {
        hooks.stream().filter(which).forEach(hook -> {
            String name = hook.type() + "." + hook.method();
            String why = hook.trouble().isEmpty() ? "" : ": " + hook.trouble();
            environment.out().printf("  %-8s%s%s%n", word, name, why);
            if (isMissing(hook) || common.verbose()) {
                environment.out().printf("  %-8sJDK %s; for: %s%n", "", hook.releases(), hook.purpose());
            }
        });
    }
}
