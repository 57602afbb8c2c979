package dev.cutpoint.trace;

/**
 * Something that was dropped or skipped while recording.
 *
 * @param what {@code traces-throttled}, {@code waits-throttled}, {@code early-buffer}, {@code table},
 *     {@code requests}, {@code hook-error:NAME}, {@code not-woven:REASON}, …
 */
public record Loss(String what, long count) {

    /** Events are missing from the recording, as against code that is not looked at. */
    public boolean droppedEvents() {
        return !what.startsWith("not-woven:") && !what.startsWith("hook-error:");
    }
}
