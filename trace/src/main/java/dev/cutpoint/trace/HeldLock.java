package dev.cutpoint.trace;

import java.util.Optional;

/**
 * A lock or monitor that application code took.
 *
 * @param className of the lock, or of the object whose monitor it is
 * @param monitor taken by {@code synchronized}
 * @param taken where; empty when not known
 */
public record HeldLock(String className, boolean monitor, Optional<Frame> taken) {

    /** {@code ReentrantLock}, {@code monitor of Account}. */
    public String label() {
        return (monitor ? "monitor of " : "") + Frame.typeName(className);
    }

    /** {@code ReentrantLock, taken at Account.transfer(Account.java:31)}. */
    String sentence() {
        return (monitor ? "the " : "a ")
                + label()
                + taken.map(at -> ", taken at " + at).orElse("");
    }
}
