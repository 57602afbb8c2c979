package dev.cutpoint.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the system says a process is doing. Where it does not tell, a process counts as running. */
final class ProcessState {
    private static final char STOPPED = 'T';
    private static final char TRACED = 't';
    private static final char UNKNOWN = '?';

    private final long pid;
    private final Path processes;

    ProcessState(long pid) {
        this(pid, Path.of("/proc"));
    }

    /**
     * @param processes the folder in which the system tells of them
     */
    ProcessState(long pid, Path processes) {
        this.pid = pid;
        this.processes = processes;
    }

    /** A JVM that stands still answers nobody, and takes the signal that attaching begins with for a wish to see its threads later. */
    void requireRunning() {
        char letter = letter();
        if (letter == STOPPED) {
            throw new CommandFailure(
                    "process " + pid + " is stopped and cannot answer; let it go on with kill -CONT " + pid);
        }
        if (letter == TRACED) {
            throw new CommandFailure(
                    "process " + pid + " is stopped by a debugger and cannot answer; let it go on there");
        }
    }

    /** It follows the name, which is in brackets and may hold some itself. */
    private char letter() {
        try {
            String status = Files.readString(processes.resolve(pid + "/stat"), StandardCharsets.ISO_8859_1);
            String behindName = status.substring(status.lastIndexOf(')') + 1).strip();
            return behindName.isEmpty() ? UNKNOWN : behindName.charAt(0);
        } catch (IOException untold) {
            return UNKNOWN;
        }
    }
}
