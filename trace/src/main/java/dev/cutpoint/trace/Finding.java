package dev.cutpoint.trace;

import java.util.List;

/**
 * A rule with its evidence at one place.
 *
 * @param rule {@code CP01}
 * @param name {@code swallowed-cancellation}
 * @param at the place in application code that a person would change
 * @param message the strongest piece of evidence, in a sentence
 * @param count how often
 * @param cancellations their ids, sorted
 */
public record Finding(
        String rule, String name, Severity severity, Frame at, String message, int count, List<Long> cancellations) {

    public Finding {
        cancellations = List.copyOf(cancellations);
    }
}
