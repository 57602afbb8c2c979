package dev.cutpoint.it.asserted;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cutpoint.it.rig.JsonReport;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** What a report tells of the lines of some sources, in the words of {@link AssertedComments}. */
public final class ReportedMarks {
    private final AssertedComments sources;
    private final SortedSet<Mark> marks = new TreeSet<>();

    private ReportedMarks(AssertedComments sources) {
        this.sources = sources;
    }

    /** In the order of files and lines. Requests of libraries, and tasks that stood in them, belong to other sources. */
    public static SortedSet<Mark> of(JsonReport report, AssertedComments sources) {
        ReportedMarks reported = new ReportedMarks(sources);
        for (JsonNode cancellation : report.cancellations()) {
            reported.addInnermost(cancellation.at("/origin/stack"), "asked");
            cancellation.get("effects").forEach(effect -> reported.addInnermost(effect.path("stack"), "stood"));
        }
        for (JsonNode finding : report.findings()) {
            reported.add(finding.get("at"), "finding " + finding.get("rule").textValue());
        }
        return reported.marks;
    }

    private void addInnermost(JsonNode stack, String what) {
        Optional<JsonNode> innermost = StreamSupport.stream(stack.spliterator(), false)
                .filter(frame -> !isJdk(frame.get("class").textValue()))
                .findFirst();
        innermost.ifPresent(frame -> add(frame, what));
    }

    private void add(JsonNode frame, String what) {
        String file =
                folder(frame.get("class").textValue()) + frame.path("file").asText();
        if (sources.cover(file)) {
            marks.add(new Mark(file, frame.path("line").asInt(), what));
        }
    }

    private static String folder(String className) {
        return className.substring(0, className.lastIndexOf('.') + 1).replace('.', '/');
    }

    private static boolean isJdk(String className) {
        return className.matches("(java|javax|jdk|sun|com\\.sun)\\..*");
    }
}
