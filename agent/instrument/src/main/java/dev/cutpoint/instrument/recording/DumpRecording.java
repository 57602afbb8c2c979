package dev.cutpoint.instrument.recording;

import dev.cutpoint.bootstrap.event.HookEvent;
import dev.cutpoint.bootstrap.event.LossEvent;
import dev.cutpoint.instrument.dump.TaskDump;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Event;
import jdk.jfr.Recording;

/** A recording that is on for a dump and no longer; what others record meanwhile is kept out of it. */
final class DumpRecording {
    /** Committed by themselves, in every chunk of a recording that has them on. */
    private static final List<Class<? extends Event>> STATE_OF_THE_AGENT = List.of(HookEvent.class, LossEvent.class);

    private DumpRecording() {}

    /** Called on a thread of the agent. */
    static void write(Session session, OtherRecordings others, Path target)
            throws IOException, ReflectiveOperationException {
        try (Recording recording = new Recording()) {
            recording.setName("cutpoint-dump");
            recording.setToDisk(true);
            TaskDump.events().forEach(each -> recording.enable(each));
            STATE_OF_THE_AGENT.forEach(each -> recording.enable(each));
            others.except(recording);
            recording.start();
            new TaskDump(session.options().profile(), session.points(), session.instrumentation()).commit();
            recording.stop();
            RecordingFile.save(recording, target, others.seen());
        }
    }
}
