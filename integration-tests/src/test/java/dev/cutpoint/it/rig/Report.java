package dev.cutpoint.it.rig;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * What {@code cutpoint report} says of a recording.
 *
 * @param lines all of its text
 */
public record Report(List<String> lines) {
    private static final long LONGEST_SECONDS = 300;
    private static final Pattern CANCELLATIONS = Pattern.compile("(\\d+) cancellations?[ ,].*");
    private static final Pattern FINDINGS = Pattern.compile(".*[ ,](\\d+) findings?");
    private static final Pattern DROPPED = Pattern.compile("dropped: (\\d+) (.*)");

    public Report {
        lines = List.copyOf(lines);
    }

    /** Made with the newest JDK and little memory; its output goes beside the recording. */
    public static Report of(Path recording) throws IOException, InterruptedException {
        File out = new File(recording + ".txt");
        ProcessBuilder builder = new ProcessBuilder(
                        JdkInstallations.newest().tool("java").toString(),
                        "-Xmx512m",
                        "-jar",
                        CutpointJar.path().toString(),
                        "report",
                        recording.toString())
                .redirectErrorStream(true)
                .redirectOutput(out);
        builder.environment().put("COLUMNS", "400");
        Process process = builder.start();
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("no report of " + recording + " after " + LONGEST_SECONDS + " seconds");
        }
        List<String> lines = Files.readAllLines(out.toPath());
        if (process.exitValue() != 0) {
            throw new AssertionError("no report of " + recording + ": " + lines);
        }
        return new Report(lines);
    }

    public long cancellations() {
        return matches(CANCELLATIONS).sum();
    }

    public long findings() {
        return matches(FINDINGS).sum();
    }

    /** How many were dropped, of what is said so. */
    public long dropped(String what) {
        return lines.stream()
                .map(DROPPED::matcher)
                .filter(line -> line.matches() && line.group(2).contains(what))
                .mapToLong(line -> Long.parseLong(line.group(1)))
                .sum();
    }

    /** Of the summary, which comes last. */
    private LongStream matches(Pattern pattern) {
        return lines.stream()
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .mapToLong(line -> Long.parseLong(line.group(1)));
    }
}
