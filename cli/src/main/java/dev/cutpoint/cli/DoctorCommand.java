package dev.cutpoint.cli;

import dev.cutpoint.options.AgentOption;
import dev.cutpoint.trace.HookState;
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
import picocli.CommandLine.Option;

/** Tells how the agent does on a JDK: the one that the user's program will run on. */
@Command(
        name = "doctor",
        description = "Tell which hooks bind on a JDK, and which do not and why.",
        footer = {"", "Without --java it is the JDK that runs this command."})
final class DoctorCommand implements Callable<Integer> {
    private static final List<String> MODULES = List.of("jdk.jfr", "java.instrument", "jdk.attach");

    @Mixin
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
        ProbedJvm jvm = new ProbedJvm(jdk, jar, profile.values());
        print(Progress.during("trying a JVM", environment, jvm::report));
        return Exit.OK;
    }

    private void print(TraceReport report) {
        PrintStream out = environment.out();
        List<HookState> hooks = report.hooks();
        out.printf("profile   %s%n", profile.values().profile().word());
        out.printf(
                "hooks     %d bound, %d missing, %d for other JDKs%n",
                hooks.stream().filter(HookState::bound).count(),
                hooks.stream().filter(DoctorCommand::isMissing).count(),
                hooks.stream().filter(DoctorCommand::isForOthers).count());
        list(hooks, DoctorCommand::isMissing, "missing");
        list(hooks, DoctorCommand::isForOthers, "other");
        list(hooks, HookState::bound, "bound");
        report.losses().forEach(loss -> out.printf("loss      %s: %d%n", loss.what(), loss.count()));
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
