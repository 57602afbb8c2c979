package dev.cutpoint.instrument.recording;

import dev.cutpoint.bootstrap.EventSink;
import dev.cutpoint.options.AgentOption;
import dev.cutpoint.options.AgentOptions;
import dev.cutpoint.options.Profile;
import dev.cutpoint.options.RecordingPlace;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Decides when the flight recorder starts and ends. It starts on a thread of its own, since that takes the better part of a second of
 * processor time, and ends after all shutdown hooks of the application, in which cancellations happen too.
 *
 * <p>Until it starts, no class of the flight recorder is touched. The canary starts after it on the same thread.
 */
public final class Recorder {
    private static final long PATIENCE_MILLIS = 800;
    private static final long STEP_MILLIS = 40;
    private static final long LONGEST_START_SECONDS = 10;

    private final Session session;
    private final Optional<RecordingPlace> place;
    private final CountDownLatch up = new CountDownLatch(1);
    private final CountDownLatch wanted = new CountDownLatch(1);

    /** Taken once: by the thread that starts the flight recorder, or by a shutdown that has nothing to save. */
    private final AtomicBoolean decided = new AtomicBoolean();

    /** Null until it is open. */
    private volatile OwnRecording recording;

    public Recorder(Session session) {
        this.session = session;
        this.place = place(session.options());
    }

    /** Asking for the process identifier starts a thread pool in the JDK, so it is not asked for nothing. */
    private static Optional<RecordingPlace> place(AgentOptions options) {
        if (options.text(AgentOption.RECORDING).isEmpty()) {
            return Optional.empty();
        }
        return options.recording(ProcessHandle.current().pid()).flatMap(RecordingFile::claim);
    }

    public void start() throws ClassNotFoundException {
        Shutdown.first(new BeforeHooks());
        Shutdown.last(new AfterHooks());
        Thread starter = new Thread(null, new Starter(), "cutpoint-recorder", 0, false);
        starter.setDaemon(true);
        starter.start();
    }

    private final class Starter implements Runnable {
        @Override
        public void run() {
            try {
                awaitReason();
                if (!decided.compareAndSet(false, true)) {
                    return;
                }
                recording = OwnRecording.open(session, place);
            } catch (IOException | RuntimeException | LinkageError error) {
                System.err.println(
                        "cutpoint: nothing is recorded, the flight recorder does not start: " + error.getMessage());
            } finally {
                up.countDown();
            }
            session.canary().start();
        }

        /** In {@code watch} a program that ends at once, or cancels nothing while it starts, shall not pay for the recorder meanwhile. */
        private void awaitReason() {
            if (session.options().profile() != Profile.WATCH) {
                return;
            }
            long steps = PATIENCE_MILLIS / STEP_MILLIS;
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
    }

    /**
     * When shutdown begins: the recorder registers a hook of its own and cannot start later. Without anything to save it need not; where it
     * is about to start already it is waited for, or its folder would be left.
     */
    private final class BeforeHooks implements Runnable {
        @Override
        public void run() {
            boolean nothingToSave = place.isEmpty() && !session.options().print() && !EventSink.hasEarlyEvents();
            if (nothingToSave && decided.compareAndSet(false, true)) {
                return;
            }
            wanted.countDown();
            try {
                up.await(LONGEST_START_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException shutdownIsInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private final class AfterHooks implements Runnable {
        @Override
        public void run() {
            OwnRecording open = recording;
            if (open != null) {
                open.finish();
            }
        }
    }
}
