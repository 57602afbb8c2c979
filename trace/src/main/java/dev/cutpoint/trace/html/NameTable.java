package dev.cutpoint.trace.html;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.cutpoint.trace.Frame;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names, frames and stacks by number: a large report repeats few of them very often. */
final class NameTable {

    private final Map<String, Integer> names = new LinkedHashMap<>();
    private final Map<Frame, Integer> frames = new LinkedHashMap<>();
    private final Map<List<Frame>, Integer> stacks = new LinkedHashMap<>();

    int name(String name) {
        return number(names, name);
    }

    int frame(Frame frame) {
        name(frame.className());
        name(frame.method());
        name(frame.file());
        return number(frames, frame);
    }

    int stack(List<Frame> stack) {
        Integer known = stacks.get(stack);
        if (known == null) {
            stack.forEach(this::frame);
            known = number(stacks, stack);
        }
        return known;
    }

    /** Writes all that was asked for, as three fields. */
    void write(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("names");
        for (String name : names.keySet()) {
            json.writeString(name);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("frames");
        for (Frame frame : frames.keySet()) {
            int[] parts = {name(frame.className()), name(frame.method()), frame.line(), name(frame.file())};
            json.writeArray(parts, 0, parts.length);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("stacks");
        for (List<Frame> stack : new ArrayList<>(stacks.keySet())) {
            int[] numbers = stack.stream().mapToInt(this::frame).toArray();
            json.writeArray(numbers, 0, numbers.length);
        }
        json.writeEndArray();
    }

    private static <K> int number(Map<K, Integer> table, K key) {
        Integer known = table.putIfAbsent(key, table.size());
        return known == null ? table.size() - 1 : known;
    }
}
