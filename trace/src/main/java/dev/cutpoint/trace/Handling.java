package dev.cutpoint.trace;

import java.time.Duration;
import java.util.Optional;

/**
 * A woven handler took the exception ({@code diagnose} only).
 *
 * @param at the catch clause of the last handler that took it; empty when its class was not known
 * @param recovered since the request: when control left the handler normally, the interrupt status
 *     clear
 * @param restored the thread interrupted itself again afterwards
 * @param waitedAgain after the recovery the task waited again at the same suspend point
 */
public record Handling(Optional<Frame> at, Optional<Duration> recovered, boolean restored, boolean waitedAgain) {}
