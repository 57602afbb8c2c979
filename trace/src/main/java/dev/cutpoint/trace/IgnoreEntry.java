package dev.cutpoint.trace;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a list of ignored findings: {@code CP01 shop.Till.serve  # the till has no queue}.
 *
 * @param line its number, from 1
 * @param rule an id, or {@code *}
 * @param place a glob over {@code class.method}, or over the class alone
 */
record IgnoreEntry(int line, String rule, Glob place, String reason) {

    private static final String ANY = "*";
    private static final Pattern FORM = Pattern.compile("(\\S+)\\s+([^\\s#]+)\\s*(?:#(.*))?");

    /** @throws IllegalArgumentException says in words what is wrong with it */
    static IgnoreEntry of(int number, String line) {
        Matcher parts = FORM.matcher(line.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("is no entry; expected: RULE PLACE  # reason");
        }
        String reason = parts.group(3) == null ? "" : parts.group(3).strip();
        if (reason.isEmpty()) {
            throw new IllegalArgumentException("gives no reason; say after # why it may be ignored");
        }
        return new IgnoreEntry(number, rule(parts.group(1)), new Glob(parts.group(2)), reason);
    }

    private static String rule(String text) {
        return text.equals(ANY)
                ? ANY
                : FindingRules.find(text)
                        .orElseThrow(() -> new IllegalArgumentException("names '" + text
                                + "', which is no rule; expected one that `cutpoint explain` lists, or *"))
                        .text()
                        .id();
    }

    boolean matches(Finding finding) {
        Frame at = finding.at();
        return (rule.equals(ANY) || rule.equals(finding.rule()))
                && (place.matches(at.className()) || place.matches(at.className() + '.' + at.method()));
    }

    @Override
    public String toString() {
        return rule + ' ' + place.pattern();
    }
}
