package dev.cutpoint.trace;

import java.util.stream.Stream;

/** A rule that looks at one cancellation. Stateless; it needs evidence, and is silent when unsure. */
public interface FindingRule {

    /** What {@code explain} and the documentation say about it. */
    RuleText text();

    /** The places where the cancellation is evidence for this rule. */
    Stream<Evidence> evidence(Cancellation cancellation, RuleContext context);

    /** The same of a wait that no cancellation ended; most rules have nothing to say about those. */
    default Stream<Evidence> evidence(LockedWait wait, RuleContext context) {
        return Stream.empty();
    }
}
