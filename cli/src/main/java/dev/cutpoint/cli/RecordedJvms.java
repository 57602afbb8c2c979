package dev.cutpoint.cli;

import dev.cutpoint.trace.Analysis;
import dev.cutpoint.trace.ApplicationCode;
import dev.cutpoint.trace.TraceReport;
import dev.cutpoint.trace.UnreadableRecordingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The JVMs of a run that is over. What each recorded is read once more from its beginning: the file that a JVM leaves is
 * complete, while following it live may have missed its last second.
 */
final class RecordedJvms {
    private final List<JvmRecording> jvms;

    private RecordedJvms(List<JvmRecording> jvms) {
        this.jvms = jvms;
    }

    /** Those that left something to read. */
    static RecordedJvms in(RecordingFolder folder) {
        return new RecordedJvms(folder.jvms().values().stream()
                .filter(jvm -> jvm.readable().isPresent())
                .toList());
    }

    List<JvmRecording> all() {
        return jvms;
    }

    TraceReport report(ApplicationCode application, CancellationNumbers numbers) {
        List<TraceReport> parts = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (JvmRecording jvm : jvms) {
            Path recording = jvm.readable().orElseThrow();
            try {
                Analysis analysis = new Analysis(application);
                analysis.addRecording(recording);
                parts.add(numbered(jvm, analysis.report(), numbers));
            } catch (UnreadableRecordingException error) {
                notes.add(named(jvm, error.getMessage()));
            }
            jvm.incompleteness().ifPresent(notes::add);
        }
        return MergedReport.of(parts, notes);
    }

    private static TraceReport numbered(JvmRecording jvm, TraceReport report, CancellationNumbers numbers) {
        return new TraceReport(
                report.jvms(),
                report.cancellations().stream()
                        .map(each -> numbers.renumbered(jvm.pid(), each))
                        .toList(),
                report.findings().stream()
                        .map(each -> numbers.renumbered(jvm.pid(), each))
                        .toList(),
                report.ignored().stream()
                        .map(each -> numbers.renumbered(jvm.pid(), each))
                        .toList(),
                report.suspendPoints(),
                report.losses(),
                report.hooks(),
                report.notes().stream().map(note -> named(jvm, note)).toList(),
                report.summary());
    }

    /** Notes name files; those of a run are private and gone when the note is read. */
    private static String named(JvmRecording jvm, String note) {
        String path = Pattern.quote(jvm.readable().orElseThrow().toString());
        return note.replaceAll(path + "(/\\S+\\.jfr)?", "the recording of JVM " + jvm.pid());
    }
}
