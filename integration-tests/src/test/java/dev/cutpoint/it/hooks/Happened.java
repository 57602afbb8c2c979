package dev.cutpoint.it.hooks;

import java.util.List;

/**
 * What came of a scenario.
 *
 * @param said its lines on stdout
 * @param events ours in the recording, from the beginning of the scenario to that of the next one; none where nothing was recorded
 */
record Happened(List<String> said, List<Event> events) {
    /**
     * An event of ours.
     *
     * @param name without the prefix
     * @param fields each that tells something, as {@code name=value}
     */
    record Event(String name, List<String> fields) {
        @Override
        public String toString() {
            return name + fields;
        }
    }
}
