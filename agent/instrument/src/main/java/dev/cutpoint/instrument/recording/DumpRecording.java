package dev.cutpoint.instrument.recording;

import dev.cutpoint.instrument.dump.TaskDump;
import java.io.IOException;
import java.nio.file.Path;
import jdk.jfr.Recording;

/** A recording that is on for a dump and no longer; what others record meanwhile is kept out of it. */
final class DumpRecording {
    private DumpRecording() {}

    /** Called on a thread of the agent. */
    static void write(Session session, OtherRecordings others, Path target)
            throws IOException, ReflectiveOperationException {
        try (Recording recording = new Recording()) {
            recording.setName("cutpoint-dump");
            recording.setToDisk(true);
            TaskDump.events().forEach(each -> recording.enable(each));
            PeriodicEvents.ofTheAgent().forEach(each -> recording.enable(each));
            others.except(recording);
            recording.start();
            new TaskDump(session.options().profile(), session.points(), session.instrumentation()).commit();
            new PeriodicEvents(session).agent();
            recording.stop();
            RecordingFile.save(recording, target, others.seen());
        }
    }
}
