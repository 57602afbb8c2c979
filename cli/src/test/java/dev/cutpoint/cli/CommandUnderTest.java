package dev.cutpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged command line in a process of its own, as users have it. */
final class CommandUnderTest {
    static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final int PATIENCE_SECONDS = 60;

    /** A build that runs in the background ignores SIGINT, and so does all that it starts, unless told otherwise. */
    private static final List<String> HEARS_CTRL_C = List.of("env", "--default-signal=INT");

    private static final List<String> START = works(HEARS_CTRL_C) ? HEARS_CTRL_C : List.of();

    private final Process process;
    private final BufferedReader out;
    private final Path err;

    private CommandUnderTest(Process process, Path err) {
        this.process = process;
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.err = err;
    }

    /** The command line with these arguments, after a prefix such as {@code setsid}. */
    static CommandUnderTest start(Path folder, List<String> prefix, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(START);
        command.addAll(prefix);
        command.addAll(List.of(JAVA, "-jar", System.getProperty("cutpoint.jar")));
        command.addAll(arguments);
        Path err = Files.createTempFile(folder, "stderr", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().remove("NO_COLOR");
        Process process = builder.redirectError(Redirect.to(err.toFile())).start();
        destroyWhenLate(process);
        return new CommandUnderTest(process, err);
    }

    /** Other systems have another {@code env}. */
    private static boolean works(List<String> prefix) {
        List<String> command = new ArrayList<>(prefix);
        command.add("true");
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Output is read to its end: of a process that hangs, it would have none. */
    private static void destroyWhenLate(Process process) {
        process.onExit().orTimeout(2L * PATIENCE_SECONDS, TimeUnit.SECONDS).exceptionally(late -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            return process.destroyForcibly();
        });
    }

    static CommandUnderTest start(Path folder, String... arguments) throws IOException {
        return start(folder, List.of(), List.of(arguments));
    }

    /** The command of the program {@link shop.Till}. */
    static List<String> till(String... ending) {
        List<String> command = new ArrayList<>(List.of(JAVA, "-cp", testClasses(), "shop.Till"));
        command.addAll(List.of(ending));
        return command;
    }

    static String testClasses() {
        return Path.of(shop.Till.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toString();
    }

    Process process() {
        return process;
    }

    CommandUnderTest with(String input) throws IOException {
        process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        return this;
    }

    /** Reads standard output up to that line. */
    CommandUnderTest awaitLine(String line) throws IOException {
        String read = out.readLine();
        while (read != null && !read.strip().equals(line)) {
            read = out.readLine();
        }
        assertThat(read).as("line of standard output; standard error: " + err()).isNotNull();
        return this;
    }

    /** Until standard error holds that text. */
    void awaitError(String text) throws Exception {
        long start = System.nanoTime();
        while (!err().contains(text)) {
            assertThat(System.nanoTime() - start).as(err()).isLessThan(TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS));
            assertThat(process.waitFor(50, TimeUnit.MILLISECONDS)).as(err()).isFalse();
        }
    }

    CommandUnderTest signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-s", name, Long.toString(process.pid()))
                .start()
                .waitFor();
        return this;
    }

    /** What is left of standard output, read to its end. */
    String out() {
        StringBuilder text = new StringBuilder();
        out.lines().forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    String err() {
        try {
            return Files.readString(err);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    int exit() throws InterruptedException {
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        assertThat(ended).as("ended").isTrue();
        return process.exitValue();
    }
}
