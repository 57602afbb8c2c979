package dev.cutpoint.instrument.recording;

import dev.cutpoint.bootstrap.EventSink;
import dev.cutpoint.bootstrap.SelfTest;
import dev.cutpoint.instrument.application.SkippedClasses;
import dev.cutpoint.instrument.jdk.HookStates;
import dev.cutpoint.options.AgentOptions;
import dev.cutpoint.options.Profile;
import dev.cutpoint.options.RecordingPlace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;

/**
 * Starts the flight recorder on a thread of its own, since that takes the better part of a second of processor time, and ends it after
 * all shutdown hooks of the application, in which cancellations happen too.
 */
public final class Recorder {
    private static final Duration PATIENCE = Duration.ofMillis(800);
    private static final long STEP_MILLIS = 40;
    private static final long LONGEST_START_SECONDS = 10;

    private final AgentOptions options;
    private final HookStates states;
    private final PeriodicEvents periodic;
    private final ExitReport report;
    private final Optional<RecordingPlace> place;
    private final CountDownLatch up = new CountDownLatch(1);
    private final CountDownLatch wanted = new CountDownLatch(1);

    private volatile boolean failed;
    private Recording recording;
    private Repository repository;
    private OtherRecordings others;

    public Recorder(AgentOptions options, HookStates states, SkippedClasses skipped, String jar) {
        this.options = options;
        this.report = new ExitReport(jar);
        this.states = states;
        this.periodic = new PeriodicEvents(options, states, skipped);
        this.place = options.recording(ProcessHandle.current().pid()).flatMap(RecordingFile::claim);
    }

    public void start() throws ClassNotFoundException {
        Shutdown.first(this::awaitStart);
        Shutdown.last(this::finish);
        Thread starter = new Thread(null, this::run, "cutpoint-recorder", 0, false);
        starter.setDaemon(true);
        starter.start();
    }

    private void run() {
        try {
            awaitReason();
            open();
        } catch (IOException | RuntimeException | LinkageError error) {
            failed = true;
            System.err.println(
                    "cutpoint: nothing is recorded, the flight recorder does not start: " + error.getMessage());
        } finally {
            up.countDown();
        }
    }

    /** In {@code watch} a program that ends at once, or cancels nothing while it starts, shall not pay for the recorder meanwhile. */
    private void awaitReason() {
        if (options.profile() != Profile.WATCH) {
            return;
        }
        long steps = PATIENCE.toMillis() / STEP_MILLIS;
        try {
            for (long i = 0; i < steps && !EventSink.hasEarlyEvents(); i++) {
                if (wanted.await(STEP_MILLIS, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException startNow) {
            Thread.currentThread().interrupt();
        }
    }

    private void open() throws IOException {
        repository = Repository.prepare();
        others = OtherRecordings.watch();
        recording = new Recording();
        recording.setName("cutpoint");
        recording.setToDisk(true);
        recording.setMaxSize(options.maxSize());
        OwnEvents.classes().forEach(each -> recording.enable(each));
        OwnEvents.waits()
                .forEach(each -> recording
                        .enable(each)
                        .withThreshold(options.suspendThreshold())
                        .withStackTrace());
        states.tested(SelfTest.run());
        periodic.register();
        recording.start();
        OwnEvents.initialise();
        others.except(recording);
        EventSink.open();
        Shutdown.moveFlightRecorderHook();
        place.flatMap(RecordingPlace::session).ifPresent(this::announce);
    }

    private void announce(Path session) {
        Repository.current().ifPresent(folder -> RecordingFile.announce(session, folder));
    }

    /** When shutdown begins: the recorder registers a hook of its own and cannot start later. Without anything to save it need not. */
    private void awaitStart() {
        if (place.isEmpty() && !options.print() && !EventSink.hasEarlyEvents()) {
            return;
        }
        wanted.countDown();
        try {
            failed |= !up.await(LONGEST_START_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException shutdownIsInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** After the application's shutdown hooks. */
    private void finish() {
        if (up.getCount() > 0 || failed) {
            return;
        }
        periodic.losses();
        place.ifPresent(each -> RecordingFile.write(recording, each.file(), others.seen()));
        if (options.print()) {
            print();
        }
        Shutdown.runFlightRecorderHook();
        repository.delete();
    }

    /** Where no file was asked for, one in the private folder does. */
    private void print() {
        if (place.isPresent()) {
            report.print(place.get().file());
            return;
        }
        Path file = Repository.current().orElseThrow().resolve("cutpoint-exit.jfr");
        RecordingFile.write(recording, file, others.seen());
        report.print(file);
        RecordingFile.delete(file);
    }

    /** Whether the recorder can be used at all in this JVM. */
    public static boolean isAvailable() {
        return FlightRecorder.isAvailable();
    }
}
