package dev.cutpoint.it.rig;

import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A JVM that was started. Close it: nothing that a test started outlives the test. */
public final class RunningJvm implements AutoCloseable {
    private static final long POLL_MILLIS = 20;

    private final Process process;
    private final JdkInstallation jdk;
    private final Path folder;
    private final Optional<Path> recording;
    private final long deadline;

    RunningJvm(Process process, JdkInstallation jdk, Path folder, Duration timeout, Optional<Path> recording) {
        this.process = process;
        this.jdk = jdk;
        this.folder = folder;
        this.recording = recording;
        this.deadline = System.nanoTime() + timeout.toNanos();
    }

    public long pid() {
        return process.pid();
    }

    /** Writes to its stdin, which stays open. */
    public RunningJvm say(String text) throws IOException {
        OutputStream stdin = process.getOutputStream();
        stdin.write(text.getBytes(StandardCharsets.UTF_8));
        stdin.flush();
        return this;
    }

    public void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-s", name, String.valueOf(pid())).start().waitFor();
    }

    /** Brings an agent into it. */
    public void attach(Path agent, String options) throws Exception {
        VirtualMachine machine = VirtualMachine.attach(String.valueOf(pid()));
        try {
            machine.loadAgent(agent.toString(), options);
        } finally {
            machine.detach();
        }
    }

    RunningJvm feed(String text) throws IOException {
        return text.isEmpty() ? this : say(text);
    }

    /** Waits until it has written a line to stdout. */
    public void awaitLine(String line) throws IOException, InterruptedException {
        while (!lines("out.txt").contains(line)) {
            if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)
                    && !lines("out.txt").contains(line)) {
                throw new AssertionError("ended without the line '" + line + "'; " + output());
            }
            if (System.nanoTime() > deadline) {
                throw giveUp("no line '" + line + "'");
            }
        }
    }

    /** Waits until a line on stderr begins so. */
    public void awaitErr(String beginning) throws IOException, InterruptedException {
        while (lines("err.txt").stream().noneMatch(line -> line.startsWith(beginning))) {
            if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new AssertionError("ended, or is late, without '" + beginning + "'; " + output());
            }
            if (System.nanoTime() > deadline) {
                throw giveUp("no '" + beginning + "' on stderr");
            }
        }
    }

    /** Waits until there is a file in a folder, which need not be there yet, whose name ends so. */
    public void awaitFile(Path place, String ending) throws IOException, InterruptedException {
        while (!Files.isDirectory(place) || !hasFile(place, ending)) {
            if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new AssertionError("ended without a file *" + ending + "; " + output());
            }
            if (System.nanoTime() > deadline) {
                throw giveUp("no file *" + ending);
            }
        }
    }

    private static boolean hasFile(Path place, String ending) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.anyMatch(file -> file.toString().endsWith(ending));
        }
    }

    /** Waits for its end. */
    public FinishedJvm await() throws IOException, InterruptedException {
        process.getOutputStream().close();
        if (!process.waitFor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            throw giveUp("still running");
        }
        return new FinishedJvm(process.exitValue(), lines("out.txt"), lines("err.txt"), recording);
    }

    private AssertionError giveUp(String what) throws IOException, InterruptedException {
        String threads = threads();
        close();
        return new AssertionError(what + " when the time was up; destroyed.\n" + output() + "\nthreads: " + threads);
    }

    private String threads() throws IOException, InterruptedException {
        Path dump = folder.resolve("threads.txt");
        Process jstack = new ProcessBuilder(jdk.tool("jstack").toString(), "-l", String.valueOf(pid()))
                .redirectErrorStream(true)
                .redirectOutput(dump.toFile())
                .start();
        if (!jstack.waitFor(10, TimeUnit.SECONDS)) {
            jstack.destroyForcibly();
        }
        return Files.readString(dump);
    }

    private String output() throws IOException {
        return "stdout: " + lines("out.txt") + "\nstderr: " + lines("err.txt");
    }

    private List<String> lines(String file) throws IOException {
        return Files.readString(folder.resolve(file), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
