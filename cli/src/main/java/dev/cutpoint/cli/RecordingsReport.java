package dev.cutpoint.cli;

import dev.cutpoint.trace.Analysis;
import dev.cutpoint.trace.ApplicationCode;
import dev.cutpoint.trace.TraceReport;
import dev.cutpoint.trace.UnreadableRecordingException;
import java.nio.file.Path;
import java.util.List;

/**
 * What recordings hold together.
 *
 * @param files recordings, or folders of them
 */
record RecordingsReport(ApplicationCode application, List<Path> files) {
    TraceReport read() {
        Analysis analysis = new Analysis(application);
        try {
            for (Path file : files) {
                analysis.addRecording(file);
            }
        } catch (UnreadableRecordingException error) {
            throw new CommandFailure(error.getMessage(), error);
        }
        return analysis.report();
    }
}
