package dev.cutpoint.cli;

import dev.cutpoint.trace.JsonLines;
import dev.cutpoint.trace.TraceReport;
import dev.cutpoint.trace.WaitingDump;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The report as JSON lines, if it was asked for. It is opened before any long work, so that a path which cannot be written is
 * known at once, and written at the end, when verdicts are final.
 */
final class JsonReport {
    private static final String STANDARD_OUTPUT = "-";

    private record Open(Writer writer, JsonLines lines) {}

    private final String target;
    private final Optional<Open> open;

    private JsonReport(String target, Optional<Open> open) {
        this.target = target;
        this.open = open;
    }

    static JsonReport open(Optional<String> target, Environment environment) {
        try {
            return target.isEmpty()
                    ? new JsonReport("", Optional.empty())
                    : new JsonReport(target.get(), Optional.of(open(target.get(), environment.out())));
        } catch (IOException error) {
            throw failure(target.orElseThrow(), CommandFailure.reason(error), error);
        } catch (InvalidPathException error) {
            throw failure(target.orElseThrow(), "it is no path", error);
        }
    }

    boolean ownsStandardOutput() {
        return target.equals(STANDARD_OUTPUT);
    }

    /** Writes and closes it. */
    void write(TraceReport report, int exit) {
        write(lines -> lines.report(report, exit));
    }

    /** The same without cancellations and findings. */
    void coverage(TraceReport report, int exit) {
        write(lines -> lines.coverage(report, exit));
    }

    void dump(WaitingDump dump, int exit) {
        write(lines -> lines.dump(dump, exit));
    }

    private interface Content {
        void write(JsonLines lines) throws IOException;
    }

    private void write(Content content) {
        if (open.isPresent()) {
            try (Writer writer = open.get().writer()) {
                content.write(open.get().lines());
                writer.flush();
            } catch (IOException error) {
                throw failure(target, CommandFailure.reason(error), error);
            }
        }
    }

    /** What no encoding has, half a character in a name for one, is written as a question mark: a writer of files would stop there. */
    private static Open open(String target, PrintStream standardOutput) throws IOException {
        Writer writer = target.equals(STANDARD_OUTPUT)
                ? new OutputStreamWriter(standardOutput, StandardCharsets.UTF_8)
                : new BufferedWriter(
                        new OutputStreamWriter(Files.newOutputStream(Path.of(target)), StandardCharsets.UTF_8));
        return new Open(writer, new JsonLines(writer));
    }

    private static CommandFailure failure(String target, String reason, Exception error) {
        return new CommandFailure("cannot write " + target + ": " + reason + "; name another file with --json", error);
    }
}
