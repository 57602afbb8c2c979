package dev.cutpoint.it.readme;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Output without what differs from run to run and from machine to machine: times, durations, numbers of cancellations and threads,
 * hashes, versions and places of JDKs. Layout goes too, for the width of a duration decides where a line is broken and whether a frame
 * is written in full. So does the row about cleanup, which is there only when cleanup took long enough to be worth it, and whether a longest
 * wait is known at the end of a line, which it is if the flight recorder was up when that began.
 */
final class Normalised {
    private record Rule(Pattern pattern, String replacement) {
        static Rule of(String pattern, String replacement) {
            return new Rule(Pattern.compile(pattern), replacement);
        }
    }

    private static final List<Rule> RULES = List.of(
            Rule.of("(?m)^  cleanup .*(\\n {9,}\\S.*)*", ""),
            Rule.of("\\b\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\b", "TIME"),
            Rule.of("\\b\\d[\\d.]*\\s+(ns|µs|ms|s|min|h)\\b", "DURATION"),
            Rule.of("(?m)\\s–$", " DURATION"),
            Rule.of("\\bJava \\d[\\w.+-]*(\\s+\\([^)]*\\))?", "JAVA"),
            Rule.of("\\b(cancellations?) \\d+(,\\s+\\d+)*", "$1 N"),
            Rule.of("#\\d+", "#N"),
            Rule.of("\\b0x[0-9a-f]+\\b", "HASH"),
            Rule.of("\\b(pool|thread|worker)-\\d+", "$1-N"),
            Rule.of("\\((?:\\w+\\.java|Unknown Source):(\\d+)\\)", ":$1"),
            Rule.of("\\s+", " "));

    private Normalised() {}

    static String of(String text) {
        String normal = text;
        for (Rule each : RULES) {
            normal = each.pattern().matcher(normal).replaceAll(each.replacement());
        }
        return normal.strip();
    }

    static String of(List<String> lines) {
        return of(String.join("\n", lines));
    }
}
