package dev.cutpoint.trace;

import java.util.List;
import java.util.Optional;

/** All rules, in the order of their ids. */
public final class FindingRules {

    private static final List<FindingRule> ALL = List.of();

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
}
