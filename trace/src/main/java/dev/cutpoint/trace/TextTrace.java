package dev.cutpoint.trace;

import java.time.ZoneId;

/** Cancellations and reports as text. Every text ends with a line break. */
public final class TextTrace {

    /**
     * @param width columns to keep to, 80 and more
     * @param fullStacks all frames, as against application frames alone
     */
    public TextTrace(Style style, int width, boolean fullStacks, ZoneId zone) {}

    /** One cancellation. */
    public String cancellation(Cancellation cancellation) {
        return "";
    }

    /** Findings, losses, notes and numbers. */
    public String summary(TraceReport report) {
        return "";
    }

    /** All cancellations, then the summary. */
    public String report(TraceReport report) {
        return "";
    }
}
