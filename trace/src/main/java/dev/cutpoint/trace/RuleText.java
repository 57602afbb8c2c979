package dev.cutpoint.trace;

/**
 * A rule in words.
 *
 * @param id {@code CP01}
 * @param name {@code swallowed-cancellation}
 * @param severity that it has when the evidence does not say otherwise
 * @param meaning one sentence
 * @param at which place it points to
 * @param explanation what happened, why it hurts, and what is not reported
 * @param badExample Java source
 * @param goodExample Java source
 * @param advice what to do, in code
 */
public record RuleText(
        String id,
        String name,
        Severity severity,
        String meaning,
        String at,
        String explanation,
        String badExample,
        String goodExample,
        String advice) {}
