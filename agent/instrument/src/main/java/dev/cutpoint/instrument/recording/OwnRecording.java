package dev.cutpoint.instrument.recording;

import dev.cutpoint.bootstrap.Clock;
import dev.cutpoint.bootstrap.EventSink;
import dev.cutpoint.bootstrap.SelfTest;
import dev.cutpoint.options.RecordingPlace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import jdk.jfr.Recording;
import jdk.jfr.RecordingState;

/** The agent's recording, from the start of the flight recorder to the end of the process. */
final class OwnRecording {
    private static final int REQUESTS_MILLIS = 200;
    private static final int SPACE_MILLIS = 20;

    /** So much less than the truth is known of a process that is killed. */
    private static final int SESSION_MILLIS = 1_000;

    private final Session session;
    private final Optional<RecordingPlace> place;
    private final Repository repository;
    private final OtherRecordings others = OtherRecordings.watch();
    private final Recording recording = new Recording();
    private final PeriodicEvents periodic;

    private OwnRecording(Session session, Optional<RecordingPlace> place, Repository repository) {
        this.session = session;
        this.place = place;
        this.repository = repository;
        this.periodic = new PeriodicEvents(session);
    }

    /** When this returns, events go into the recording, and those that waited are in it. */
    static OwnRecording open(Session session, Optional<RecordingPlace> place) throws IOException {
        initialiseTracer();
        OwnRecording own = new OwnRecording(session, place, Repository.prepare(session.instrumentation()));
        own.choose();
        session.states().tested(SelfTest.run());
        own.start();
        return own;
    }

    /**
     * Before 22 the recorder makes every new exception call this class. Were its first use one that overflows the stack, the class would
     * be unusable and with it all exceptions of the program.
     */
    private static void initialiseTracer() {
        try {
            Class.forName("jdk.jfr.internal.instrument.ThrowableTracer");
        } catch (ClassNotFoundException since22) {
            // there it is a class of java.base that is always in use
        }
    }

    private void choose() {
        recording.setName("cutpoint");
        recording.setToDisk(true);
        recording.setMaxSize(session.options().maxSize());
        OwnEvents.recorded().forEach(each -> recording.enable(each));
        recording.enable(OwnEvents.LOSS);
        for (String each : OwnEvents.waits()) {
            recording
                    .enable(each)
                    .withThreshold(session.options().suspendThreshold())
                    .withStackTrace();
        }
    }

    /** Events come before the recording: of each class that is new to one that runs, the recorder may write all metadata again. */
    private void start() {
        periodic.register();
        OwnEvents.initialise();
        recording.start();
        session.points().ifPresent(SuspendPointEvents::follow);
        session.suppressed().follow(SuppressionEvents::commit);
        others.except(recording);
        EventSink.open();
        Shutdown.moveFlightRecorderHook();
        DiskSpace space = repository.space();
        Clock.every(SPACE_MILLIS, () -> watch(space));
        Clock.every(SESSION_MILLIS, periodic::session);
        Clock.every(REQUESTS_MILLIS, new DumpRequests(session, others, repository.folder()));
        place.flatMap(RecordingPlace::session).ifPresent(this::announce);
    }

    /** Without room the recorder would end the JVM. What was recorded up to here is kept. */
    private void watch(DiskSpace space) {
        if (recording.getState() == RecordingState.RUNNING && !space.isEnough()) {
            space.release();
            recording.stop();
            System.err.println("cutpoint: less than " + DiskSpace.least()
                    + " are free on the disk of the temporary folder; nothing more is recorded");
        }
    }

    private void announce(Path session) {
        Repository.current().ifPresent(folder -> RecordingFile.announce(session, folder));
    }

    /** After the application's shutdown hooks. */
    void finish() {
        session.canary().look();
        periodic.losses();
        periodic.points();
        place.ifPresent(each -> write(each.file()));
        if (session.options().print()) {
            print();
        }
        Shutdown.runFlightRecorderHook();
        repository.delete();
    }

    /** Where no file was asked for, one in the private folder does. */
    private void print() {
        ExitReport report = new ExitReport(session.jar());
        if (place.isPresent()) {
            report.print(place.get().file());
            return;
        }
        Path file = Repository.current().orElseThrow().resolve("cutpoint-exit.jfr");
        write(file);
        report.print(file);
        RecordingFile.delete(file);
    }

    private void write(Path file) {
        RecordingFile.write(recording, file, others.seen());
    }
}
