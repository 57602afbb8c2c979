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
 * @param by how it came
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
        By by,
        boolean answerDropped,
        boolean told,
        Optional<Frame> entry,
        List<Frame> stack) {

    /** How a value came. */
    public enum By {
        /** A computation returned it. */
        COMPUTATION,
        /** Somebody called {@code complete}. */
        COMPLETE,
        /** It came in time to the future that the cancelled one was made of, and had no other use. */
        SOURCE,
        /** That result was taken after all. */
        USED;

        static By of(String word) {
            return switch (word) {
                case "complete" -> COMPLETE;
                case "source" -> SOURCE;
                case "used" -> USED;
                default -> COMPUTATION;
            };
        }
    }

    public LateResult {
        stack = List.copyOf(stack);
    }

    /** Somebody called {@code complete}, as against a computation that returned. */
    public boolean handedIn() {
        return by == By.COMPLETE;
    }
}
