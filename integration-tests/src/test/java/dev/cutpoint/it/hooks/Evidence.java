package dev.cutpoint.it.hooks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What shows that a hook is there: a line that the scenario prints, an event that the recording has, or has not, or a count.
 *
 * @param text the line, or the short name of the event and, behind it, fields with their values: {@code Request kind=timeout}
 */
record Evidence(Manner manner, String text) {
    enum Manner {
        SAYS,
        RECORDS,
        /** In the end, at the suspend points of a class; these are woven in {@code diagnose}. */
        COUNTS,
        OMITS
    }

    static Evidence parse(String words) {
        String[] parts = words.split(" ", 2);
        return new Evidence(Manner.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1]);
    }

    /** Whether a recording is needed to see it. */
    boolean isRecorded() {
        return manner != Manner.SAYS;
    }

    /** In which it can be seen. */
    String profile() {
        return manner == Manner.COUNTS ? "profile=diagnose" : "profile=watch";
    }

    boolean isIn(Happened happened) {
        return switch (manner) {
            case SAYS -> happened.said().contains(text);
            case RECORDS, COUNTS -> happened.events().stream().anyMatch(this::describes);
            case OMITS -> happened.events().stream().noneMatch(this::describes);
        };
    }

    private boolean describes(Happened.Event event) {
        String[] parts = text.split(" ", 2);
        List<String> fields = parts.length == 1 ? List.of() : Arrays.asList(parts[1].split(", "));
        return event.name().equals(parts[0]) && event.fields().containsAll(fields);
    }

    @Override
    public String toString() {
        return manner.name().toLowerCase(Locale.ROOT) + " " + text;
    }
}
