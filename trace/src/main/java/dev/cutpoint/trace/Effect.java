package dev.cutpoint.trace;

import java.time.Duration;
import java.util.Optional;

/**
 * What one cancellation did to one task. Every duration is counted from the request.
 *
 * @param id unique in its JVM; 0 for a computation that the request never reached
 * @param wentOn how long the task went on: after a handler had taken the signal, or after the
 *     request when the computation was never told
 * @param locks none when none are known
 */
public record Effect(
        long id,
        TaskThread thread,
        Standing stood,
        Optional<Delivery> delivery,
        Optional<Handling> handling,
        Optional<Cleanup> cleanup,
        Optional<Ending> ending,
        Optional<LateResult> lateResult,
        Optional<Deafness> deafness,
        Optional<StaleDelivery> stale,
        Outcome outcome,
        Optional<Duration> wentOn,
        EffectLocks locks,
        Safeguards safeguards) {

    /** How long nothing delivered it, of a task that was seen deaf: until it learnt of it or ended, where that is known. */
    public Optional<Duration> deafFor() {
        Optional<Duration> over = delivery.map(Delivery::after)
                .or(() -> lateResult.map(LateResult::after))
                .or(() -> ending.map(Ending::after));
        return deafness.map(Deafness::pending)
                .map(seen -> over.filter(end -> end.compareTo(seen) > 0).orElse(seen));
    }

    /** When the task, or the handler that took the signal, was done with it. */
    public Optional<Duration> finished() {
        return handling.flatMap(Handling::recovered).or(() -> ending.map(Ending::after));
    }
}
