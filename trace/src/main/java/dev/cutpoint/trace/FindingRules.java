package dev.cutpoint.trace;

import java.util.List;
import java.util.Optional;

/** All rules, in the order of their ids. */
public final class FindingRules {

    private static final List<FindingRule> ALL = List.of(
            new SwallowedCancellationRule(),
            new IllusoryCancelRule(),
            new LostResultRule(),
            new CancelNotPropagatedRule(),
            new LockAcrossSuspendRule(),
            new TornCriticalSectionRule(),
            new LeakedLockRule(),
            new SuspendWhileCancellingRule(),
            new SlowCancellationRule(),
            new DeafTaskRule(),
            new StaleInterruptRule());

    private FindingRules() {}

    public static List<FindingRule> all() {
        return ALL;
    }

    /** By {@code CP01} or {@code swallowed-cancellation}, in any case. */
    public static Optional<FindingRule> find(String idOrName) {
        return ALL.stream()
                .filter(rule -> rule.text().id().equalsIgnoreCase(idOrName)
                        || rule.text().name().equalsIgnoreCase(idOrName))
                .findFirst();
    }

    /** The ids of the rules that the cancellation is evidence for. */
    static List<String> matching(Cancellation cancellation, RuleContext context) {
        if (cancellation.effects().isEmpty()) {
            return List.of();
        }
        return ALL.stream()
                .filter(rule -> rule.evidence(cancellation, context).findAny().isPresent())
                .map(rule -> rule.text().id())
                .toList();
    }
}
