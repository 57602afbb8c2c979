package dev.cutpoint.trace;

import java.time.Duration;
import java.util.Optional;

/**
 * The end of the task that an effect met.
 *
 * @param after since the request
 * @param task what kind: {@code thread}, {@code virtual-thread}, {@code future-task}, {@code
 *     pooled-task}, {@code fork-join-task}, {@code subtask}, {@code stage}, {@code job}
 * @param taskClass empty when not known
 * @param exception with which it ended
 * @param byCancellation that exception was the delivered one, or caused by it
 * @param interrupted the interrupt status was still set
 */
public record Ending(
        Duration after,
        String task,
        String taskClass,
        Optional<String> exception,
        boolean byCancellation,
        boolean interrupted) {}
