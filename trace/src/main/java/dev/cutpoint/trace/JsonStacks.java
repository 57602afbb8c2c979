package dev.cutpoint.trace;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Stacks as JSON arrays. A large report repeats few stacks very often and most of its text is
 * stacks, so each is made once. Bounded.
 */
final class JsonStacks {

    private static final int LIMIT = 2_000;

    private final JsonFactory factory = new JsonFactory();
    private final IdentityHashMap<List<Frame>, String> texts = new IdentityHashMap<>();

    String text(List<Frame> stack) throws IOException {
        String known = texts.get(stack);
        if (known == null) {
            if (texts.size() >= LIMIT) {
                texts.clear();
            }
            known = write(stack);
            texts.put(stack, known);
        }
        return known;
    }

    private String write(List<Frame> stack) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = factory.createGenerator(text)) {
            json.writeStartArray();
            for (Frame frame : stack) {
                json.writeStartObject();
                JsonParts.frame(frame, json);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        return text.toString();
    }
}
