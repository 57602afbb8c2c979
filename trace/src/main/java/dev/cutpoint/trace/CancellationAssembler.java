package dev.cutpoint.trace;

import java.time.Instant;
import java.util.List;
import jdk.jfr.consumer.RecordedEvent;

/**
 * Puts the cancellations of one JVM together from its events, which come in any order: from a
 * finished recording or from a live stream. Thread-safe.
 */
public final class CancellationAssembler {

    CancellationAssembler() {}

    /** Takes one event; what is not about cancellation is ignored. */
    public synchronized void accept(RecordedEvent event) {}

    /**
     * The cancellations whose verdict will not change soon, each given out once, in the order of
     * their ids, with their findings: all their effects have ended or were handled, or they have
     * been pending for longer than the thresholds by a margin.
     */
    public synchronized List<Cancellation> settled(Instant now) {
        return List.of();
    }

    /** As {@link #settled(Instant)}, by the recorded JVM's own {@link System#nanoTime()}. */
    public synchronized List<Cancellation> settled(long nanosNow) {
        return List.of();
    }

    /** All cancellations that {@link #settled} has not given out, as they are known now. */
    public synchronized List<Cancellation> rest() {
        return List.of();
    }
}
