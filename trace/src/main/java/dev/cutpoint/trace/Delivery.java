package dev.cutpoint.trace;

import java.time.Duration;
import java.util.Optional;

/**
 * The task learnt of the cancellation.
 *
 * @param after since the request
 * @param exception class of what was thrown; empty when the task read its interrupt status
 */
public record Delivery(Duration after, Optional<String> exception) {}
