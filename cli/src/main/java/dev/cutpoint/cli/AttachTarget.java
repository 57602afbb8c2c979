package dev.cutpoint.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A process that is to be attached to. That begins with a signal, which ends programs that are no JVMs. */
final class AttachTarget {
    private static final int LOOKS_BY_ITSELF = 21;

    private final long pid;
    private final Path processes;
    private final int jdk;

    AttachTarget(long pid) {
        this(pid, Path.of("/proc"), Runtime.version().feature());
    }

    /**
     * @param processes the folder in which the system tells of them
     * @param jdk the release that is going to send the signal; younger ones look first whether the process waits for it
     */
    AttachTarget(long pid, Path processes, int jdk) {
        this.pid = pid;
        this.processes = processes;
        this.jdk = jdk;
    }

    /** Refuses what is no JVM, and what cannot be told from one. */
    void requireJvm() {
        try (Stream<String> mapped = Files.lines(processes.resolve(pid + "/maps"), ISO_8859_1)) {
            if (mapped.noneMatch(line -> line.contains("libjvm"))) {
                throw new CommandFailure("process " + pid + " is no JVM; jcmd lists those that run");
            }
        } catch (IOException | UncheckedIOException untold) {
            if (jdk < LOOKS_BY_ITSELF) {
                throw new CommandFailure(
                        "cannot tell whether process " + pid + " is a JVM, and JDK " + jdk
                                + " would end it if it is none; run the command with JDK " + LOOKS_BY_ITSELF
                                + " or later",
                        untold);
            }
        }
    }
}
