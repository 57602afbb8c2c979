package dev.cutpoint.cli;

import dev.cutpoint.trace.Finding;
import dev.cutpoint.trace.FindingRule;
import dev.cutpoint.trace.FindingRules;
import dev.cutpoint.trace.TraceReport;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Which findings make a command fail.
 *
 * @param rules their ids
 */
record FailOn(Set<String> rules) {
    private static final String ANY = "any";

    FailOn {
        rules = Set.copyOf(rules);
    }

    static FailOn nothing() {
        return new FailOn(Set.of());
    }

    /** The exit code of a command that otherwise ends with the given one. */
    int exit(int otherwise, TraceReport report) {
        return otherwise == Exit.OK && complaint(report).isPresent() ? Exit.FINDING : otherwise;
    }

    /** Says what is found and should not be; empty when nothing is. */
    Optional<String> complaint(TraceReport report) {
        List<String> found = report.findings().stream()
                .map(Finding::rule)
                .filter(rules::contains)
                .toList();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of("--fail-on: " + found.size() + (found.size() == 1 ? " finding of " : " findings of ")
                        + String.join(", ", new TreeSet<>(found)));
    }

    /** Reads {@code CP01,CP09}, names instead of ids, or {@code any}. */
    static final class Converter implements ITypeConverter<FailOn> {
        @Override
        public FailOn convert(String text) {
            Set<String> rules = new LinkedHashSet<>();
            for (String each : text.split(",", -1)) {
                if (each.equalsIgnoreCase(ANY)) {
                    FindingRules.all().forEach(rule -> rules.add(rule.text().id()));
                } else {
                    rules.add(rule(each).text().id());
                }
            }
            return new FailOn(rules);
        }

        private static FindingRule rule(String text) {
            return FindingRules.find(text)
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + text + "' is no rule, expected rules as `cutpoint explain` lists them, or `any`"));
        }
    }
}
