package dev.cutpoint.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Findings that a team has looked at and accepted, each with the reason.
 *
 * @param name of the file that it is from
 */
public record IgnoreList(String name, List<IgnoreEntry> entries) {

    private static final String COMMENT = "#";

    public IgnoreList {
        entries = List.copyOf(entries);
    }

    /**
     * Lines that are empty or begin with {@code #} say nothing.
     *
     * @throws IllegalArgumentException names the line that is wrong
     */
    public static IgnoreList of(String name, List<String> lines) {
        List<IgnoreEntry> entries = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith(COMMENT)) {
                entries.add(entry(name, i + 1, line));
            }
        }
        return new IgnoreList(name, entries);
    }

    private static IgnoreEntry entry(String name, int number, String line) {
        try {
            return IgnoreEntry.of(number, line);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(name + ':' + number + ' ' + wrong.getMessage(), wrong);
        }
    }

    /** The report without what is ignored; an entry that ignores nothing is noted, since it may hide the next finding there. */
    public TraceReport apply(TraceReport report) {
        List<IgnoredFinding> ignored = new ArrayList<>();
        for (Finding finding : report.findings()) {
            first(finding)
                    .ifPresent(
                            entry -> ignored.add(new IgnoredFinding(finding, IgnoredFinding.By.LIST, entry.reason())));
        }
        List<String> notes = new ArrayList<>();
        if (!ignored.isEmpty()) {
            notes.add(ignored.size() + (ignored.size() == 1 ? " finding" : " findings") + " ignored by " + name);
        }
        unused(report).forEach(entry -> notes.add(name + ':' + entry.line() + " ignores nothing: " + entry));
        return report.ignoring(ignored, notes);
    }

    private Optional<IgnoreEntry> first(Finding finding) {
        return entries.stream().filter(entry -> entry.matches(finding)).findFirst();
    }

    /** Of two entries that say the same the later one ignores nothing; one that an annotation makes superfluous does not, either. */
    private List<IgnoreEntry> unused(TraceReport report) {
        Set<IgnoreEntry> used =
                report.findings().stream().flatMap(each -> first(each).stream()).collect(Collectors.toSet());
        return entries.stream().filter(entry -> !used.contains(entry)).toList();
    }
}
