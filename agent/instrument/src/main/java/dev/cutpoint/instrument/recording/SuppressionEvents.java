package dev.cutpoint.instrument.recording;

import dev.cutpoint.bootstrap.event.SuppressionEvent;
import dev.cutpoint.instrument.application.SuppressedPlace;

/** What a recording says of the places whose authors accept findings. */
final class SuppressionEvents {
    private SuppressionEvents() {}

    static void commit(SuppressedPlace place) {
        SuppressionEvent event = new SuppressionEvent();
        event.className = place.className();
        event.method = place.method();
        event.firstLine = place.firstLine();
        event.lastLine = place.lastLine();
        event.rules = place.rules();
        event.reason = place.reason();
        event.commit();
    }
}
