package dev.cutpoint.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
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
        SampleRuntimes runtimes = new SampleRuntimes(java.map(named -> List.of(JdkDiscovery.named(named)))
                .orElseGet(() ->
                        JdkDiscovery.ofThisMachine(environment.variables()).all()));
        if (list) {
            samples.all().forEach(sample -> describe(sample, runtimes));
            return Exit.OK;
        }
        Sample sample = name.isPresent() ? named(name.get(), samples.all()) : showsMost(samples.all(), runtimes);
        Jdk jdk = runtimes.newestFor(sample)
                .orElseThrow(() -> new CommandFailure("the sample " + sample.name() + " " + runtimes.obstacle(sample)));
        return run(samples, sample, jdk);
    }

    private Sample named(String wanted, List<Sample> all) {
        return all.stream()
                .filter(each -> each.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "'" + wanted + "' is no sample, expected one of: "
                                + all.stream().map(Sample::name).collect(Collectors.joining(", "))));
    }

    private static Sample showsMost(List<Sample> all, SampleRuntimes runtimes) {
        return all.stream()
                .filter(each -> runtimes.newestFor(each).isPresent())
                .min(Comparator.comparing(each -> !each.name().equals(SHOWS_MOST)))
                .orElseThrow(() -> new CommandFailure("no sample runs on the JDKs of this machine; install Java 21 or"
                        + " later, or name one with --java"));
    }

    private int run(Samples samples, Sample sample, Jdk jdk) {
        Path folder = temporaryFolder();
        try {
            List<String> command = new ArrayList<>(List.of(jdk.java().toString()));
            command.addAll(sample.jvmArguments());
            command.addAll(List.of("-jar", samples.file(sample, folder).toString()));
            environment.sayFolded(
                    "running the sample " + sample.name() + " on Java " + jdk.version() + " (" + jdk.home() + ")");
            return new TracedRun(environment, output, agent.values(), common.verbose()).run(command);
        } finally {
            RecordingFolder.delete(folder);
        }
    }

    private void describe(Sample sample, SampleRuntimes runtimes) {
        String where = runtimes.newestFor(sample)
                .map(jdk -> "runs on Java " + jdk.version())
                .orElseGet(() -> "cannot run here: " + runtimes.obstacle(sample));
        environment.out().printf("%-12s %s%n%-12s %s%n", sample.name(), sample.description(), "", where);
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("cutpoint-sample-");
        } catch (IOException error) {
            throw new CommandFailure("cannot unpack the sample: " + CommandFailure.reason(error), error);
        }
    }
}
