package dev.cutpoint.trace.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.cutpoint.trace.FindingRule;
import dev.cutpoint.trace.FindingRules;
import dev.cutpoint.trace.RuleText;
import java.io.IOException;

/** The rules as a code-scanning service shows them: all, so that it can tell a rule without findings from one that was not there. */
record SarifRules(JsonGenerator json) {

    void write() throws IOException {
        json.writeArrayFieldStart("rules");
        for (FindingRule rule : FindingRules.all()) {
            write(rule.text());
        }
        json.writeEndArray();
    }

    /** By its place in {@link FindingRules#all()}; -1 of none. */
    static int index(String id) {
        return FindingRules.all().stream()
                .map(rule -> rule.text().id())
                .toList()
                .indexOf(id);
    }

    private void write(RuleText rule) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", rule.id());
        json.writeStringField("name", rule.name());
        text("shortDescription", rule.meaning(), json);
        text("fullDescription", rule.explanation(), json);
        json.writeObjectFieldStart("help");
        json.writeStringField("text", rule.explanation() + "\n\n" + rule.advice());
        json.writeStringField("markdown", markdown(rule));
        json.writeEndObject();
        json.writeObjectFieldStart("defaultConfiguration");
        json.writeStringField("level", rule.severity().word());
        json.writeEndObject();
        json.writeObjectFieldStart("properties");
        json.writeArrayFieldStart("tags");
        json.writeString("cancellation");
        json.writeString("concurrency");
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String markdown(RuleText rule) {
        return rule.explanation() + "\n\nBad:\n\n" + code(rule.badExample()) + "\n\nGood:\n\n"
                + code(rule.goodExample()) + "\n\n" + rule.advice() + "\n";
    }

    private static String code(String java) {
        return "```java\n" + java.strip() + "\n```";
    }

    static void text(String field, String text, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("text", text);
        json.writeEndObject();
    }
}
