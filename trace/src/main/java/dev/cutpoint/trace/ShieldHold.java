package dev.cutpoint.trace;

import java.time.Duration;
import java.util.Optional;

/**
 * A shielded call that held the cancellation back.
 *
 * @param at the shielded call
 * @param before the interrupt was there when the call began, as against one that came meanwhile
 */
public record ShieldHold(Optional<Frame> at, Duration held, boolean before) {}
