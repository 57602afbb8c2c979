package dev.cutpoint.trace;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A value came for a future that was already cancelled or timed out.
 *
 * @param after since the request: for so long its computation ran on
 * @param future class of the future
 * @param value class of the value; empty for null
 * @param closeable the value is {@code AutoCloseable}
 * @param handedIn somebody called {@code complete}, as against a computation that returned
 * @param answerDropped the boolean answer of {@code complete} is known to be discarded
 * @param told the computation had the signal delivered, or asked for it
 * @param entry the computation's entry in application code
 * @param stack who brought the value, innermost first
 */
public record LateResult(
        Duration after,
        String future,
        Optional<String> value,
        boolean closeable,
        boolean handedIn,
        boolean answerDropped,
        boolean told,
        Optional<Frame> entry,
        List<Frame> stack) {

    public LateResult {
        stack = List.copyOf(stack);
    }
}
