package dev.cutpoint.cli;

import dev.cutpoint.trace.TraceReport;
import dev.cutpoint.trace.html.HtmlReport;
import dev.cutpoint.trace.html.Sources;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The report as a page, if it was asked for. A place that cannot be written is known before any long work; the page gets there
 * whole or not at all, so that a browser never shows half of one.
 */
final class HtmlFile {
    private static final String STANDARD_OUTPUT = "-";

    private final Optional<String> target;
    private final Sources sources;
    private final Environment environment;

    private HtmlFile(Optional<String> target, Sources sources, Environment environment) {
        this.target = target;
        this.sources = sources;
        this.environment = environment;
    }

    static HtmlFile open(Optional<String> target, Sources sources, Environment environment) {
        HtmlFile file = new HtmlFile(target, sources, environment);
        if (target.isPresent() && !file.ownsStandardOutput()) {
            try {
                check(Path.of(target.get()));
            } catch (IOException error) {
                throw failure(target.get(), CommandFailure.reason(error), error);
            } catch (InvalidPathException error) {
                throw failure(target.get(), "it is no path", error);
            }
        }
        return file;
    }

    boolean ownsStandardOutput() {
        return target.filter(STANDARD_OUTPUT::equals).isPresent();
    }

    void write(TraceReport report) {
        write(writer -> page().write(report, writer));
    }

    /** The same page, opened at the coverage. */
    void writeCoverage(TraceReport report) {
        write(writer -> page().writeCoverage(report, writer));
    }

    private interface Content {
        void write(Writer writer) throws IOException;
    }

    private HtmlReport page() {
        return new HtmlReport(sources, ZoneId.systemDefault());
    }

    private void write(Content content) {
        if (target.isEmpty()) {
            return;
        }
        try {
            if (ownsStandardOutput()) {
                into(environment.out(), content);
                environment.out().flush();
            } else {
                replace(Path.of(target.get()), content);
            }
        } catch (IOException error) {
            throw failure(target.get(), CommandFailure.reason(error), error);
        }
    }

    private static void replace(Path place, Content content) throws IOException {
        if (Files.exists(place) && !Files.isRegularFile(place)) {
            try (OutputStream out = Files.newOutputStream(place)) {
                into(out, content);
            }
            return;
        }
        Path file = Files.exists(place) ? place.toRealPath() : place.toAbsolutePath();
        Path part = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                into(out, content);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void into(OutputStream out, Content content) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        content.write(writer);
        writer.flush();
    }

    private static void check(Path place) throws IOException {
        Path folder = place.toAbsolutePath().getParent();
        if (Files.isDirectory(place)) {
            throw new IOException("it is a folder");
        }
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(place.toString());
        }
        boolean special = Files.exists(place) && !Files.isRegularFile(place);
        if (!Files.isWritable(special ? place : folder)) {
            throw new AccessDeniedException(folder.toString());
        }
    }

    private static CommandFailure failure(String target, String reason, Exception error) {
        return new CommandFailure("cannot write " + target + ": " + reason + "; name another file with --html", error);
    }
}
