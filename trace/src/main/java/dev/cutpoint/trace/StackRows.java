package dev.cutpoint.trace;

import dev.cutpoint.trace.TraceTable.Place;
import dev.cutpoint.trace.TraceTable.Row;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Stacks in a trace: folded, a few application frames, first those where the class changes; or all
 * frames.
 */
record StackRows(boolean full) {

    private static final int FOLDED = 4;
    private static final Set<String> THREADS = Set.of("java.lang.Thread", "java.lang.VirtualThread");

    /** Nothing when there is nothing to show. */
    void add(List<Row> rows, String label, String what, List<Frame> stack, Optional<Frame> at, String remark) {
        List<Frame> shown = full ? stack : folded(stack, at);
        if (shown.isEmpty()) {
            if (!remark.isEmpty() || label.equals("asked by")) {
                rows.add(new Row(label, Style.Part.FAINT, what, Place.NONE, remark));
            }
            return;
        }
        List<Place> places = shown.stream()
                .map(full ? Place::of : StackRows::place)
                .distinct()
                .toList();
        rows.add(new Row(label, Style.Part.FAINT, what, places, remark));
    }

    /** Where in the JDK says little, least of all the file; whose doing it is says something. */
    private static Place place(Frame frame) {
        return ApplicationCode.isJdk(frame.className())
                ? Place.of(Frame.typeName(PublicTypes.of(frame.className())) + '.' + frame.method())
                : Place.of(frame);
    }

    private static List<Frame> folded(List<Frame> stack, Optional<Frame> at) {
        int first = Math.max(0, at.map(stack::indexOf).orElse(0));
        List<Frame> frames = ApplicationCode.ALL.fold(stack.subList(first, stack.size()));
        return frames.isEmpty() ? ofJdk(stack) : chosen(frames);
    }

    /** Of a stack without application code, what asked a thread to do something. */
    private static List<Frame> ofJdk(List<Frame> stack) {
        return stack.stream()
                .filter(frame -> !THREADS.contains(frame.className()))
                .findFirst()
                .or(() -> stack.stream().findFirst())
                .stream()
                .toList();
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
