package dev.cutpoint.cli;

import dev.cutpoint.options.AgentOptions;
import dev.cutpoint.trace.ApplicationCode;
import dev.cutpoint.trace.HookState;
import dev.cutpoint.trace.TraceReport;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A JVM that is started with the agent to see how its hooks do there. Its program is this command line itself, which is at
 * hand and ends at once.
 */
final class ProbedJvm {
    private final Jdk jdk;
    private final Path jar;
    private final AgentOptions options;

    ProbedJvm(Jdk jdk, Path jar, AgentOptions options) {
        this.jdk = jdk;
        this.jar = jar;
        this.options = options;
    }

    /** Started twice: a hook binds when its class is loaded, and only the first report tells the classes. */
    TraceReport report() {
        TraceReport first = report(List.of("--version"));
        List<String> load = new ArrayList<>(List.of(LoadCommand.NAME));
        first.hooks().stream()
                .filter(hook -> !hook.bound())
                .map(HookState::type)
                .distinct()
                .forEach(load::add);
        return load.size() > 1 ? report(load) : first;
    }

    private TraceReport report(List<String> arguments) {
        try (RecordingFolder folder = RecordingFolder.create()) {
            String said = run(KeptRecordings.into(folder, options).toArgument(), arguments);
            RecordedJvms jvms = RecordedJvms.in(folder);
            if (jvms.all().isEmpty()) {
                throw new CommandFailure("a JVM with the agent recorded nothing; it said: " + said);
            }
            return jvms.report(ApplicationCode.ALL, new CancellationNumbers());
        }
    }

    private String run(String agentArgument, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(jdk.java().toString());
        command.add("-javaagent:" + jar + "=" + agentArgument);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectInput(Redirect.PIPE).redirectErrorStream(true);
        builder.environment().keySet().removeAll(Set.of(ToolOptions.VARIABLE, "JDK_JAVA_OPTIONS"));
        try {
            Process process = builder.start();
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
}
