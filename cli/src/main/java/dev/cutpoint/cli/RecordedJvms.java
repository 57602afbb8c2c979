package dev.cutpoint.cli;

import dev.cutpoint.options.AgentOptions;
import dev.cutpoint.trace.Analysis;
import dev.cutpoint.trace.CancellationAssembler;
import dev.cutpoint.trace.Notes;
import dev.cutpoint.trace.RecordingReader;
import dev.cutpoint.trace.TraceReport;
import dev.cutpoint.trace.UnreadableRecordingException;
import java.nio.file.Path;
import java.util.List;

/**
 * The JVMs of a run that is over. What each recorded is read once more from its beginning: the file that a JVM leaves is
 * complete, while following it live may have missed its last second.
 */
final class RecordedJvms {
    private final List<JvmRecording> jvms;
    private final Analysis analysis;

    private RecordedJvms(List<JvmRecording> jvms, Analysis analysis) {
        this.jvms = jvms;
        this.analysis = analysis;
    }

    static RecordedJvms in(RecordingFolder folder, AgentOptions options) {
        List<JvmRecording> readable = folder.jvms().values().stream()
                .filter(jvm -> jvm.readable().isPresent())
                .toList();
        return new RecordedJvms(readable, new Analysis(GlobLists.application(options)));
    }

    List<JvmRecording> all() {
        return jvms;
    }

    TraceReport report() {
        jvms.forEach(this::read);
        return analysis.report();
    }

    private void read(JvmRecording jvm) {
        Notes notes = analysis.notes();
        CancellationAssembler assembler = analysis.addJvm();
        Path recording = jvm.readable().orElseThrow();
        try {
            RecordingReader.read(recording, assembler::accept, notes);
        } catch (UnreadableRecordingException error) {
            notes.add("JVM " + jvm.pid() + ": " + error.getMessage());
        }
        if (!jvm.isFinished()) {
            notes.add("JVM " + jvm.pid()
                    + (jvm.isAlive()
                            ? " still runs; what it does from now on is not in this report."
                            : " was killed; what it did in its last second is not in this report."));
        }
    }
}
