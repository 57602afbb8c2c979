package dev.cutpoint.trace;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import jdk.jfr.consumer.RecordedEvent;

/**
 * The fields of an event by name, with a neutral answer for those that it does not have.
 *
 * @param names of the fields that its type has; JFR's own {@code hasField} is a linear search
 */
record EventFields(RecordedEvent event, Set<String> names) {

    long number(String field) {
        return names.contains(field) ? event.getLong(field) : 0;
    }

    Duration duration(String field, Duration otherwise) {
        return names.contains(field) ? Duration.ofNanos(event.getLong(field)) : otherwise;
    }

    boolean flag(String field) {
        return names.contains(field) && event.getBoolean(field);
    }

    String text(String field) {
        String text = names.contains(field) ? event.getString(field) : null;
        return text == null ? "" : text;
    }

    /** Empty only where the event has no such text; an empty text is one. */
    Optional<String> nullable(String field) {
        return names.contains(field) ? Optional.ofNullable(event.getString(field)) : Optional.empty();
    }

    Optional<String> optional(String field) {
        return Optional.of(text(field)).filter(text -> !text.isEmpty());
    }
}
