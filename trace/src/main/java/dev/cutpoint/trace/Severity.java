package dev.cutpoint.trace;

import java.util.Locale;

/** How bad a finding is; the worst is last. */
public enum Severity {
    NOTE,
    WARNING,
    ERROR;

    /** The word used in every output. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
