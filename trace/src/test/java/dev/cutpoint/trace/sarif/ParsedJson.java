package dev.cutpoint.trace.sarif;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON text as maps and lists; asking for what is not there fails. */
record ParsedJson(Object node) {

    static ParsedJson of(String text) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            parser.nextToken();
            return new ParsedJson(read(parser));
        }
    }

    private static Object read(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_NUMBER_INT -> parser.getIntValue();
            case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
            default -> parser.getText();
        };
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            fields.put(name, read(parser));
        }
        return fields;
    }

    private static List<Object> array(JsonParser parser) throws IOException {
        List<Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(read(parser));
        }
        return elements;
    }

    Map<?, ?> asMap() {
        return (Map<?, ?>) node;
    }

    boolean has(String field) {
        return asMap().containsKey(field);
    }

    Object value(String field) {
        if (!has(field)) {
            throw new AssertionError("no " + field + " in " + node);
        }
        return asMap().get(field);
    }

    ParsedJson at(String field) {
        return new ParsedJson(value(field));
    }

    String text(String field) {
        return (String) value(field);
    }

    List<ParsedJson> list(String field) {
        return ((List<?>) value(field))
                .stream().map(each -> new ParsedJson(each)).toList();
    }
}
