package dev.cutpoint.trace;

import java.util.Optional;
import jdk.jfr.consumer.RecordedEvent;

/** The fields of an event by name, with a neutral answer for those that it does not have. */
record EventFields(RecordedEvent event) {

    long number(String field) {
        return event.hasField(field) ? event.getLong(field) : 0;
    }

    boolean flag(String field) {
        return event.hasField(field) && event.getBoolean(field);
    }

    String text(String field) {
        return optional(field).orElse("");
    }

    Optional<String> optional(String field) {
        return event.hasField(field)
                ? Optional.ofNullable(event.getString(field)).filter(text -> !text.isEmpty())
                : Optional.empty();
    }
}
