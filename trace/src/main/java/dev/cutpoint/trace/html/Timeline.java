package dev.cutpoint.trace.html;

import dev.cutpoint.trace.Cancellation;
import dev.cutpoint.trace.Effect;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * When cancellations were asked for, in columns of equal length.
 *
 * @param slices one for each column, empty ones too
 * @param highest most cancellations of one column
 */
record Timeline(Instant begin, Duration step, List<Slice> slices, int highest) {

    private static final int COLUMNS = 60;

    /** How a cancellation went, as its column is coloured. */
    private enum Fate {
        WRONG,
        WELL,
        NOBODY
    }

    /**
     * One column.
     *
     * @param wrong cancellations that are evidence for a finding
     * @param nobody those that reached no task
     */
    record Slice(int wrong, int well, int nobody) {

        int all() {
            return wrong + well + nobody;
        }

        /** By the names of their styles, from the ground up. */
        Map<String, Integer> parts() {
            Map<String, Integer> parts = new LinkedHashMap<>();
            parts.put("wrong", wrong);
            parts.put("well", well);
            parts.put("nobody", nobody);
            return parts;
        }

        private Slice plus(Fate fate) {
            return switch (fate) {
                case WRONG -> new Slice(wrong + 1, well, nobody);
                case WELL -> new Slice(wrong, well + 1, nobody);
                case NOBODY -> new Slice(wrong, well, nobody + 1);
            };
        }
    }

    Timeline {
        slices = List.copyOf(slices);
    }

    static Timeline of(List<Cancellation> cancellations) {
        List<Instant> times = cancellations.stream().map(Cancellation::time).toList();
        if (times.isEmpty()) {
            return new Timeline(Instant.EPOCH, Duration.ZERO, List.of(), 0);
        }
        Instant begin = Collections.min(times);
        long millis = Duration.between(begin, Collections.max(times)).toMillis();
        Duration step = Duration.ofMillis(millis / COLUMNS + 1);
        List<Slice> slices = new ArrayList<>(Collections.nCopies(COLUMNS, new Slice(0, 0, 0)));
        for (Cancellation each : cancellations) {
            int column = (int) (Duration.between(begin, each.time()).toMillis() / step.toMillis());
            slices.set(column, slices.get(column).plus(fate(each)));
        }
        int highest = slices.stream().mapToInt(Slice::all).max().orElse(0);
        return new Timeline(begin, step, slices, highest);
    }

    Instant beginOf(int column) {
        return begin.plus(step.multipliedBy(column));
    }

    Instant end() {
        return beginOf(slices.size());
    }

    private static Fate fate(Cancellation cancellation) {
        if (!cancellation.findings().isEmpty()) {
            return Fate.WRONG;
        }
        List<Effect> effects = cancellation.effects();
        return effects.isEmpty() ? Fate.NOBODY : Fate.WELL;
    }
}
