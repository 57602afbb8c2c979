package dev.cutpoint.trace;

import java.util.Set;

/**
 * A method, or a type, whose author accepts findings of some rules.
 *
 * @param method as frames name it; empty for the type with all that are nested in it
 * @param firstLine of the method, 0 when not known
 * @param rules ids or names, as the author wrote them
 */
record SuppressedPlace(String className, String method, int firstLine, int lastLine, Set<String> rules, String reason) {

    SuppressedPlace {
        rules = Set.copyOf(rules);
    }

    boolean contains(Finding finding) {
        boolean named = rules.stream()
                .anyMatch(rule -> rule.equalsIgnoreCase(finding.rule()) || rule.equalsIgnoreCase(finding.name()));
        return named && (method.isEmpty() ? isInType(finding.at()) : isInMethod(finding.at()));
    }

    private boolean isInType(Frame at) {
        return at.className().equals(className) || at.className().startsWith(className + '$');
    }

    /** A method of the same name may stand elsewhere in the class. */
    private boolean isInMethod(Frame at) {
        boolean known = firstLine > 0 && at.line() > 0;
        return at.className().equals(className)
                && at.method().equals(method)
                && (!known || (firstLine <= at.line() && at.line() <= lastLine));
    }
}
