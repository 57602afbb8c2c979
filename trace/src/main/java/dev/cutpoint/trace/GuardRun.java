package dev.cutpoint.trace;

import java.time.Duration;
import java.util.Optional;

/**
 * An action that application code had asked for by the API, and that ran because of a cancellation.
 *
 * @param kind {@code on-cancel}, {@code guard}, {@code defer}
 * @param at the scope that it belongs to
 * @param threw class of its exception, which took the place of nothing
 */
public record GuardRun(String kind, Optional<Frame> at, Duration ran, Optional<String> threw) {}
