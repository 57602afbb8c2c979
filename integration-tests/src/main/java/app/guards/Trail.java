package app.guards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What happened, in order. May be told on any thread. */
final class Trail {
    private final List<String> steps = new ArrayList<>();

    synchronized void step(String what) {
        steps.add(what);
    }

    synchronized List<String> steps() {
        return List.copyOf(steps);
    }

    /** An exception with those that are suppressed on it, innermost names alone. */
    static String of(Throwable thrown) {
        List<String> suppressed = new ArrayList<>();
        for (Throwable each : thrown.getSuppressed()) {
            suppressed.add(of(each));
        }
        String own = Optional.ofNullable(thrown.getCause())
                .map(cause -> thrown.getClass().getSimpleName() + "<" + of(cause) + ">")
                .orElse(thrown.getClass().getSimpleName());
        return suppressed.isEmpty() ? own : own + suppressed;
    }
}
