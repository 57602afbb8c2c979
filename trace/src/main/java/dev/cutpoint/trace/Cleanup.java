package dev.cutpoint.trace;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What ran between delivery and finish.
 *
 * @param ran how long
 * @param suspendedAt the last place where it waited
 * @param waits those for which it is sure that the task was being cancelled all the time
 * @param threw class of an exception other than the delivered one with which it ended the task
 */
public record Cleanup(
        Duration ran, Optional<SuspendPoint> suspendedAt, List<CleanupWait> waits, Optional<String> threw) {

    public Cleanup {
        waits = List.copyOf(waits);
    }
}
