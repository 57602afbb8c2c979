package dev.cutpoint.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** An environment whose output can be read, and whose terminal and variables are what a test says. */
final class TestEnvironment {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Environment environment;

    TestEnvironment() {
        this(Map.of(), Terminal.NONE);
    }

    TestEnvironment(Map<String, String> variables, Terminal terminal) {
        environment = new Environment(
                variables,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal);
    }

    Environment environment() {
        return environment;
    }

    /** Runs a command and gives its exit code. */
    int run(String... arguments) {
        return Commands.line(environment).execute(arguments);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
