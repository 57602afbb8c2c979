package dev.cutpoint.trace;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a reader of the report should know about the recording, a line each. Thread-safe. */
public final class Notes {

    private final Set<String> lines = new LinkedHashSet<>();

    /** Adds a line, once. */
    public synchronized void add(String line) {
        lines.add(line);
    }

    /** The lines so far. */
    public synchronized List<String> lines() {
        return List.copyOf(lines);
    }
}
