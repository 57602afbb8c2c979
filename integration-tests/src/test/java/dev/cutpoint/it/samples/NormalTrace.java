package dev.cutpoint.it.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One printed trace without what differs from run to run.
 *
 * <ul>
 *   <li>Durations, the time of day, and numbers of threads and hashes are written in the same way each.
 *   <li>Columns are as wide as their widest entry, which may be a duration: gaps between them are made equal.
 *   <li>Tasks that one request reached stand in no order that a program could rely on: they are sorted.
 *   <li>A cleanup that is told for its length alone is left out, since it is told only when it took long enough.
 *   <li>How long a platform thread waited is left out. It is known only if the flight recorder was up when the wait began, which cannot be
 *       relied on in a program of a few seconds. Waits of virtual threads do not depend on that.
 * </ul>
 */
final class NormalTrace {
    private static final String TASK = "  reached ";
    private static final Pattern PARTS = Pattern.compile("\n(?=" + TASK + "|  CP\\d\\d )");
    private static final Pattern FINDINGS = Pattern.compile("  CP\\d\\d .*");
    private static final Pattern LENGTH = Pattern.compile("\\b\\d[\\d.]* (ns|µs|ms|s|min|h)\\b");
    private static final Pattern TIME_OF_DAY = Pattern.compile("\\s*\\b\\d\\d:\\d\\d:\\d\\d\\.\\d{3}$");
    private static final Pattern CLEANUP_ALONE = Pattern.compile("  cleanup +<time>");
    private static final Pattern WAITED = Pattern.compile(" +waited <time>$");

    private static final Pattern GAP = Pattern.compile(" {2,}");

    /** Behind the name of a row, or before a line that goes on with one. */
    private static final int INDENT = 16;

    private NormalTrace() {}

    static String of(String trace) {
        List<String> parts = PARTS.splitAsStream(trace).toList();
        List<String> normal = new ArrayList<>(List.of(rows(parts.get(0))));
        behind(parts)
                .filter(part -> part.startsWith(TASK))
                .map(NormalTrace::rows)
                .sorted()
                .forEach(normal::add);
        behind(parts)
                .filter(part -> !part.startsWith(TASK))
                .map(NormalTrace::rows)
                .forEach(normal::add);
        return String.join("\n", normal);
    }

    private static Stream<String> behind(List<String> parts) {
        return parts.stream().skip(1);
    }

    /** A task with the rows that tell of it, or what stands before the first one, or findings. */
    private static String rows(String part) {
        boolean virtual = part.startsWith(TASK + "      virtual thread");
        return part.lines()
                .map(line -> virtual ? row(line) : WAITED.matcher(row(line)).replaceAll(""))
                .filter(row -> !row.isBlank() && !CLEANUP_ALONE.matcher(row).matches())
                .collect(Collectors.joining("\n"));
    }

    private static String row(String line) {
        String row = withoutNumbers(TIME_OF_DAY.matcher(line).replaceAll(""));
        if (!row.startsWith("  ")
                || row.length() <= INDENT
                || FINDINGS.matcher(row).matches()) {
            return row;
        }
        String rest = withoutTimes(row.substring(INDENT));
        return row.substring(0, INDENT)
                + (rest.startsWith(" ") ? "  " : "")
                + GAP.matcher(rest.strip()).replaceAll("  ");
    }

    static String withoutTimes(String text) {
        return LENGTH.matcher(text).replaceAll("<time>");
    }

    private static String withoutNumbers(String text) {
        return text.replaceAll("#\\d+", "#N")
                .replaceAll("\\b0x[0-9a-f]+\\b", "0xN")
                .replaceAll("@[0-9a-f]{4,8}\\b", "@N")
                .replaceAll("\\$\\$Lambda[\\w/$]*", "\\$\\$Lambda")
                .replaceAll("\\b([Tt]hread|worker)-\\d+", "$1-N");
    }
}
