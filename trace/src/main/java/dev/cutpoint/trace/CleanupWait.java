package dev.cutpoint.trace;

import java.time.Duration;

/**
 * A task that was being cancelled waited.
 *
 * @param point where
 * @param length for how long
 * @param timed the code bounds it; false where that is not known
 */
public record CleanupWait(SuspendPoint point, Duration length, boolean timed) {}
