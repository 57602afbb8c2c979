package dev.cutpoint.trace;

import dev.cutpoint.trace.TraceTable.Place;
import dev.cutpoint.trace.TraceTable.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Stacks in a trace: folded, the application frames where the class changes, and only the first of
 * them; or all frames.
 */
record StackRows(boolean full) {

    private static final int FOLDED = 4;

    /** Nothing when there is nothing to show. */
    void add(List<Row> rows, String label, String what, List<Frame> stack, Optional<Frame> at, String remark) {
        List<Frame> shown = full ? stack : folded(stack, at);
        if (shown.isEmpty()) {
            if (!remark.isEmpty() || label.equals("asked by")) {
                rows.add(new Row(label, Style.Part.FAINT, what, Place.NONE, remark));
            }
            return;
        }
        rows.add(new Row(label, Style.Part.FAINT, what, Place.of(shown.get(0)), remark));
        shown.stream().skip(1).forEach(frame -> rows.add(new Row("", Style.Part.FAINT, "", Place.of(frame), "")));
    }

    private static List<Frame> folded(List<Frame> stack, Optional<Frame> at) {
        List<Frame> result = new ArrayList<>();
        String previous = "";
        int first = at.map(stack::indexOf).orElse(0);
        for (Frame frame : stack.subList(Math.max(0, first), stack.size())) {
            boolean differs = !frame.className().equals(previous);
            if (differs && result.size() < FOLDED && ApplicationCode.ALL.contains(frame.className())) {
                result.add(frame);
                previous = frame.className();
            }
        }
        return result.isEmpty() ? stack.stream().limit(1).toList() : result;
    }
}
