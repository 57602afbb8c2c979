package dev.cutpoint.instrument.recording;

import java.util.concurrent.atomic.AtomicBoolean;
import jdk.jfr.FlightRecorder;
import jdk.jfr.FlightRecorderListener;
import jdk.jfr.Recording;
import jdk.jfr.RecordingState;

/** Whether somebody else recorded while we did: the chunks then hold their events too, environment variables included. */
final class OtherRecordings implements FlightRecorderListener {
    private final AtomicBoolean seen = new AtomicBoolean();
    private volatile Recording own;

    private OtherRecordings() {}

    static OtherRecordings watch() {
        OtherRecordings others = new OtherRecordings();
        FlightRecorder.addListener(others);
        return others;
    }

    /** From now on every recording but this one is somebody else's. */
    void except(Recording recording) {
        own = recording;
        FlightRecorder.getFlightRecorder().getRecordings().forEach(this::recordingStateChanged);
    }

    boolean seen() {
        return seen.get();
    }

    @Override
    public void recordingStateChanged(Recording changed) {
        Recording ours = own;
        boolean other = ours != null && changed.getId() != ours.getId();
        if (other && changed.getState() == RecordingState.RUNNING) {
            seen.set(true);
        }
    }
}
