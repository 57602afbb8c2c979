package dev.cutpoint.instrument.recording;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import jdk.jfr.FlightRecorder;
import jdk.jfr.FlightRecorderListener;
import jdk.jfr.Recording;
import jdk.jfr.RecordingState;

/** Whether somebody else recorded while we did: the chunks then hold their events too, environment variables included. */
final class OtherRecordings implements FlightRecorderListener {
    private final AtomicBoolean seen = new AtomicBoolean();
    private final Set<Long> own = ConcurrentHashMap.newKeySet();
    private volatile boolean watching;

    private OtherRecordings() {}

    static OtherRecordings watch() {
        OtherRecordings others = new OtherRecordings();
        FlightRecorder.addListener(others);
        return others;
    }

    /** From now on every recording but this one, and those named before, is somebody else's. */
    void except(Recording recording) {
        own.add(recording.getId());
        watching = true;
        FlightRecorder.getFlightRecorder().getRecordings().forEach(this::recordingStateChanged);
    }

    boolean seen() {
        return seen.get();
    }

    @Override
    public void recordingStateChanged(Recording changed) {
        boolean other = watching && !own.contains(changed.getId());
        if (other && changed.getState() == RecordingState.RUNNING) {
            seen.set(true);
        }
    }
}
