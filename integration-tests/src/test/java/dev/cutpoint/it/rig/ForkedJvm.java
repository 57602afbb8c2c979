package dev.cutpoint.it.rig;

import dev.cutpoint.api.Cancellation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A JVM to be started: with which JDK, which agents, which program. Nothing that surrounds the tests reaches it: variables that JVMs
 * read are removed from its environment.
 *
 * <p>Its class path is that of the programs of this module and of the API, until {@link #classPath} names another.
 */
public final class ForkedJvm {
    private static final List<String> READ_BY_JVMS = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    private final JdkInstallation jdk;
    private final Path folder;
    private final List<String> options = new ArrayList<>();
    private final List<String> program = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private String classPath = "";
    private String stdin = "";
    private Duration timeout = Duration.ofSeconds(90);
    private Optional<Path> recording = Optional.empty();

    private ForkedJvm(JdkInstallation jdk, Path folder) {
        this.jdk = jdk;
        this.folder = folder;
    }

    /** {@code folder} becomes its working folder and gets its output; a folder serves one JVM. */
    public static ForkedJvm on(JdkInstallation jdk, Path folder) {
        return new ForkedJvm(jdk, folder);
    }

    /** With our agent. It records into the folder unless the options say where. */
    public ForkedJvm agent(String agentOptions) {
        return agent(CutpointJar.path(), agentOptions);
    }

    /** The same from a jar that was made of the packaged one. */
    public ForkedJvm agent(Path jar, String agentOptions) {
        Path file = folder.resolve("recording.jfr");
        boolean placed = agentOptions.contains("recording=");
        recording = placed ? Optional.empty() : Optional.of(file);
        String separator = agentOptions.isEmpty() ? "" : ",";
        return javaAgent(jar, placed ? agentOptions : agentOptions + separator + "recording=" + file);
    }

    /** With some agent; the order of calls is that of their starts. */
    public ForkedJvm javaAgent(Path jar, String agentOptions) {
        return jvmOptions("-javaagent:" + jar + (agentOptions.isEmpty() ? "" : "=" + agentOptions));
    }

    public ForkedJvm jvmOptions(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    public ForkedJvm classPath(Path... places) {
        classPath = ProgramClasses.classPath(places);
        return this;
    }

    public ForkedJvm main(Class<?> main, String... arguments) {
        if (classPath.isEmpty()) {
            classPath(ProgramClasses.placeOf(main), ProgramClasses.placeOf(Cancellation.class));
        }
        return main(main.getName(), arguments);
    }

    /** A class that the tests cannot name otherwise, on the class path that was given. */
    public ForkedJvm main(String main, String... arguments) {
        program.add(main);
        program.addAll(List.of(arguments));
        return this;
    }

    /** A program that comes as a jar, in place of a class. */
    public ForkedJvm jar(Path jar, String... arguments) {
        program.addAll(List.of("-jar", jar.toString()));
        program.addAll(List.of(arguments));
        return this;
    }

    public ForkedJvm environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    public ForkedJvm stdin(String text) {
        stdin = text;
        return this;
    }

    public ForkedJvm timeout(Duration longest) {
        timeout = longest;
        return this;
    }

    /** Starts it and waits for its end; one that takes longer than its timeout is destroyed and fails the test. */
    public FinishedJvm run() throws IOException, InterruptedException {
        return start().await();
    }

    public RunningJvm start() throws IOException {
        List<String> command = new ArrayList<>(List.of(jdk.tool("java").toString()));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath));
        command.addAll(program);
        return start(command);
    }

    /** Runs a command of the test's own, a shell that starts this JVM for one, in place of {@code java}. */
    public FinishedJvm runThrough(List<String> wrapper) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(wrapper);
        command.add(jdk.tool("java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath));
        command.addAll(program);
        return start(command).await();
    }

    private RunningJvm start(List<String> command) throws IOException {
        File out = folder.resolve("out.txt").toFile();
        File err = folder.resolve("err.txt").toFile();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out)
                .redirectError(err);
        builder.environment().keySet().removeAll(READ_BY_JVMS);
        builder.environment().putAll(environment);
        return new RunningJvm(builder.start(), jdk, folder, timeout, recording).feed(stdin);
    }
}
