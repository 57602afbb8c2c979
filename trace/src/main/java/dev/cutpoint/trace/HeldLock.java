package dev.cutpoint.trace;

import java.util.Optional;

/**
 * A lock or monitor that application code took.
 *
 * @param className of the lock, or of the object whose monitor it is; {@code shop.Account.class} when it is that of a class
 * @param monitor taken by {@code synchronized}
 * @param shared the lock of readers, who change nothing
 * @param taken where; empty when not known
 */
public record HeldLock(String className, boolean monitor, boolean shared, Optional<Frame> taken) {

    private static final String OF_CLASS = ".class";

    /** {@code ReentrantLock}, {@code monitor of Account}. */
    public String label() {
        boolean ofClass = className.endsWith(OF_CLASS);
        String owner = ofClass ? className.substring(0, className.length() - OF_CLASS.length()) : className;
        return (monitor ? "monitor of " : "") + Frame.typeName(owner) + (ofClass ? OF_CLASS : "");
    }

    /** {@code ReentrantLock, taken at Account.transfer(Account.java:31)}. */
    String sentence() {
        return (monitor ? "the " : "a ")
                + label()
                + taken.map(at -> ", taken at " + at).orElse("");
    }
}
