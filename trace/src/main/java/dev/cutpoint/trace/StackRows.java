package dev.cutpoint.trace;

import dev.cutpoint.trace.TraceTable.Place;
import dev.cutpoint.trace.TraceTable.Row;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Stacks in a trace: folded, a few application frames, first those where the class changes; or all
 * frames.
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
        rows.add(new Row(
                label, Style.Part.FAINT, what, shown.stream().map(Place::of).toList(), remark));
    }

    private static List<Frame> folded(List<Frame> stack, Optional<Frame> at) {
        int first = Math.max(0, at.map(stack::indexOf).orElse(0));
        List<Frame> frames = ApplicationCode.ALL.fold(stack.subList(first, stack.size()));
        return frames.isEmpty() ? stack.stream().limit(1).toList() : chosen(frames);
    }

    /** Those where the class changes, then the others as long as there is room; in their order. */
    private static List<Frame> chosen(List<Frame> frames) {
        BitSet shown = new BitSet();
        for (int i = 0; i < frames.size() && shown.cardinality() < FOLDED; i++) {
            shown.set(
                    i,
                    i == 0
                            || !frames.get(i)
                                    .className()
                                    .equals(frames.get(i - 1).className()));
        }
        for (int i = 0; i < frames.size() && shown.cardinality() < FOLDED; i++) {
            shown.set(i);
        }
        return shown.stream().mapToObj(frames::get).toList();
    }
}
