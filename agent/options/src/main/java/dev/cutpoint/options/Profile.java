package dev.cutpoint.options;

import java.util.Optional;

/** How much of the target is instrumented; each profile includes the one before it. */
public enum Profile {
    /** JDK classes; application classes only where they use the API. */
    WATCH("watch"),
    /** Also application handlers, call sites, locks and stages. */
    DIAGNOSE("diagnose"),
    /** Also injection of cancellations. */
    TEST("test");

    private final String word;

    Profile(String word) {
        this.word = word;
    }

    /** The word that users write. */
    public String word() {
        return word;
    }

    /** Whether this profile instruments at least what the other one does. */
    public boolean includes(Profile other) {
        return compareTo(other) >= 0;
    }

    static Optional<Profile> of(String word) {
        for (Profile each : values()) {
            if (each.word.equals(word)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
