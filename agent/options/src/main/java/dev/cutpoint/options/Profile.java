package dev.cutpoint.options;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much of the target is instrumented; each profile includes the one before it. */
public enum Profile {
    /** JDK classes; application classes only where they use the API. */
    WATCH,
    /** Also application handlers, call sites, locks and stages. */
    DIAGNOSE,
    /** Also injection of cancellations. */
    TEST;

    /** The word that users write. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this profile instruments at least what the other one does. */
    public boolean includes(Profile other) {
        return compareTo(other) >= 0;
    }

    static Optional<Profile> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
