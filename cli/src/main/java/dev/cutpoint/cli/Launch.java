package dev.cutpoint.cli;

import dev.cutpoint.options.AgentOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a command is started with the agent: a {@code java} command gets an argument, which nobody sees; any other command gets
 * the variable that the JVMs below it read, which each of them announces.
 *
 * @param variables what is added to the environment
 * @param untraced why the command runs without the agent, where it does
 */
record Launch(List<String> command, Map<String, String> variables, Optional<String> untraced) {

    Launch {
        command = List.copyOf(command);
        variables = Map.copyOf(variables);
    }

    static Launch of(List<String> command, Path jar, AgentOptions options, Environment environment) {
        Path executable = executable(command.get(0), environment);
        String agent = jar + "=" + options.toArgument();
        if (!executable.getFileName().toString().equals("java")) {
            String before = environment.variables().getOrDefault(ToolOptions.VARIABLE, "");
            String value = ToolOptions.with(before, "-javaagent:" + agent);
            return new Launch(command, Map.of(ToolOptions.VARIABLE, value), Optional.empty());
        }
        Optional<String> obstacle = JdkReading.ofExecutable(executable).flatMap(Jdk::obstacle);
        return new Launch(
                obstacle.isPresent() ? command : JavaArguments.withAgent(command, agent),
                Map.of(),
                obstacle.map(why -> executable + " " + why + "; the command runs without the agent"));
    }

    /** Whether the command itself is a JVM, as against one that may start some. */
    boolean startsJavaItself() {
        return variables.isEmpty();
    }

    /** The same, with what it writes to standard output on standard error. The shell is replaced, its process id stays. */
    Launch withOutputOnStandardError() {
        List<String> wrapped = new ArrayList<>(List.of("/bin/sh", "-c", "exec \"$@\" >&2", "sh"));
        wrapped.addAll(command);
        return new Launch(wrapped, variables, untraced);
    }

    /** Starts it as a shell would: standard streams and working folder are those of this process. */
    Process start() {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(variables);
        try {
            return builder.start();
        } catch (IOException error) {
            throw new CommandFailure("cannot start " + command.get(0) + ": " + CommandFailure.reason(error), error);
        }
    }

    private static Path executable(String name, Environment environment) {
        return Executables.find(name, environment.variables())
                .orElseThrow(() -> new CommandFailure(
                        "there is no executable '" + name + "'; check its name, or give its path after --"));
    }
}
