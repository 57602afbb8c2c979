package dev.cutpoint.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a sample program with the agent: the first thing a newcomer tries. */
@Command(
        name = "demo",
        description =
                "Run a sample program with the agent and print its traces; without NAME, the one that shows most.",
        footer = {
            "",
            "It runs on the newest JDK of this machine; CUTPOINT_JDKS names further ones, separated as PATH is."
        })
final class DemoCommand implements Callable<Integer> {
    private static final String SHOWS_MOST = "checkout";

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "The sample, as --list names it.")
    private Optional<String> name = Optional.empty();

    @Option(names = "--list", description = "List the samples, and why some cannot run here.")
    private boolean list;

    @Option(names = "--java", paramLabel = "HOME|EXECUTABLE", description = "The JDK to run the sample on.")
    private Optional<String> java = Optional.empty();

    @Spec
    private CommandSpec spec;

    private final AgentOptionValues agent = new AgentOptionValues();
    private final Environment environment;

    DemoCommand(Environment environment) {
        this.environment = environment;
    }

    CommandLine line() {
        CommandLine line = new CommandLine(this);
        agent.addTo(line.getCommandSpec());
        return line;
    }

    @Override
    public Integer call() {
        Samples samples = new Samples(CutpointJar.path());
        List<Jdk> jdks = java.map(named -> List.of(JdkDiscovery.named(named)))
                .orElseGet(() ->
                        JdkDiscovery.ofThisMachine(environment.variables()).all());
        if (list) {
            samples.all().forEach(sample -> describe(sample, jdks));
            return Exit.OK;
        }
        Sample sample = chosen(samples.all(), jdks);
        Jdk jdk = newestFor(sample, jdks)
                .orElseThrow(() -> new CommandFailure("the sample " + sample.name() + " " + obstacle(sample, jdks)));
        return run(samples, sample, jdk);
    }

    private Sample chosen(List<Sample> all, List<Jdk> jdks) {
        if (name.isPresent()) {
            return all.stream()
                    .filter(each -> each.name().equals(name.get()))
                    .findFirst()
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(), "'" + name.get() + "' is no sample, expected one of: " + names(all)));
        }
        return all.stream()
                .filter(each -> newestFor(each, jdks).isPresent())
                .reduce((one, other) -> other.name().equals(SHOWS_MOST) ? other : one)
                .orElseThrow(
                        () -> new CommandFailure(
                                "no sample runs on the JDKs of this machine; install Java 21 or later, or name one with --java"));
    }

    private int run(Samples samples, Sample sample, Jdk jdk) {
        Path folder = temporaryFolder();
        try {
            List<String> command = new ArrayList<>(List.of(jdk.java().toString()));
            command.addAll(sample.jvmArguments());
            command.addAll(List.of("-jar", samples.file(sample, folder).toString()));
            environment.say(
                    "running the sample " + sample.name() + " on Java " + jdk.version() + " (" + jdk.home() + ")");
            return new TracedRun(environment, output, agent.values(), common.verbose()).run(command);
        } finally {
            RecordingFolder.delete(folder);
        }
    }

    private void describe(Sample sample, List<Jdk> jdks) {
        String where = newestFor(sample, jdks)
                .map(jdk -> "runs on Java " + jdk.version())
                .orElseGet(() -> "cannot run here: " + obstacle(sample, jdks));
        environment.out().printf("%-12s %s%n%-12s %s%n", sample.name(), sample.description(), "", where);
    }

    private static Optional<Jdk> newestFor(Sample sample, List<Jdk> newestFirst) {
        return newestFirst.stream().filter(sample::runsOn).findFirst();
    }

    private static String obstacle(Sample sample, List<Jdk> jdks) {
        String there = jdks.stream()
                .map(jdk -> "Java " + jdk.version()
                        + jdk.obstacle()
                                .filter(why -> why.startsWith("has"))
                                .map(why -> " (which " + why + ")")
                                .orElse(""))
                .collect(Collectors.joining(", "));
        return sample.needs() + ", and there is " + (there.isEmpty() ? "no Java" : there) + "; name a JDK with --java";
    }

    private static String names(List<Sample> samples) {
        return samples.stream().map(Sample::name).collect(Collectors.joining(", "));
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("cutpoint-sample-");
        } catch (IOException error) {
            throw new CommandFailure("cannot unpack the sample: " + CommandFailure.reason(error), error);
        }
    }
}
