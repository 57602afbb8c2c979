package dev.cutpoint.instrument.recording;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Writes the traces of this process to its standard error when it ends, for {@code print=true}.
 *
 * <p>A second, short-lived JVM reads the recording: understanding it takes classes and memory that a service at its end need not lend.
 */
final class ExitReport {
    private static final long PATIENCE_SECONDS = 30;

    private final File jar;

    ExitReport(File jar) {
        this.jar = jar;
    }

    void print(Path recording) {
        try {
            ProcessBuilder builder = new ProcessBuilder(java(), "-jar", jar.getPath(), "report", recording.toString());
            builder.environment()
                    .keySet()
                    .removeIf(name -> name.endsWith("JAVA_OPTIONS") || name.endsWith("TOOL_OPTIONS"));
            Process report = builder.redirectErrorStream(true)
                    .redirectInput(Redirect.from(new File("/dev/null")))
                    .start();
            copy(report);
            if (!report.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                report.destroyForcibly();
            }
        } catch (IOException refused) {
            System.err.println("cutpoint: cannot print the traces: " + refused.getMessage());
        } catch (InterruptedException endingAnyway) {
            Thread.currentThread().interrupt();
        }
    }

    private static void copy(Process report) throws IOException {
        try (InputStream in = report.getInputStream()) {
            System.err.print(new String(in.readAllBytes(), Charset.defaultCharset()));
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
