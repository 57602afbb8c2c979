package dev.cutpoint.trace;

import java.nio.file.Path;
import java.util.List;

/**
 * From the events of one or several JVMs to a report.
 *
 * <pre>{@code
 * Analysis analysis = new Analysis(ApplicationCode.ALL);
 * analysis.addRecording(Path.of("app.jfr"));             // finished, or
 * CancellationAssembler jvm = analysis.addJvm();         // live: one for each JVM
 * stream.onEvent(jvm::accept);
 * TraceReport report = analysis.report();                // at any time
 * }</pre>
 */
public final class Analysis {

    public Analysis(ApplicationCode application) {}

    /** The lines that the report will carry; others may add theirs. */
    public Notes notes() {
        return new Notes();
    }

    /** For the events of one more JVM. Ids are renumbered where those of two JVMs clash. */
    public CancellationAssembler addJvm() {
        return new CancellationAssembler();
    }

    /**
     * Reads a recording, or all recordings in a folder.
     *
     * @throws UnreadableRecordingException when there is nothing that can be read
     */
    public void addRecording(Path fileOrFolder) throws UnreadableRecordingException {}

    /** What is known by now. */
    public TraceReport report() {
        return new TraceReport(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Summary(0, 0, 0, 0, 0, 0));
    }
}
