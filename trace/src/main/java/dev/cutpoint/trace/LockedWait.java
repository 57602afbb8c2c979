package dev.cutpoint.trace;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A task waited and held locks all the while.
 *
 * @param locks in the order in which it took them
 * @param blocked one of them that others waited for meanwhile
 */
public record LockedWait(
        TaskThread thread, SuspendPoint point, Duration length, List<HeldLock> locks, Optional<HeldLock> blocked) {

    public LockedWait {
        locks = List.copyOf(locks);
    }
}
