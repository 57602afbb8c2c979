package dev.cutpoint.trace.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.cutpoint.trace.Cancellation;
import dev.cutpoint.trace.SuspendPointCount;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the page's script draws from, as one JSON object.
 *
 * @param rules name and severity of each rule by its id
 * @param sources the source files that were found, by package folder and file name
 */
record PageData(
        List<Cancellation> cancellations,
        List<SuspendPointCount> points,
        Map<String, List<String>> rules,
        Map<String, String> sources,
        PageLimits limits) {

    void write(Writer out) throws IOException {
        JsonFactory factory = new JsonFactoryBuilder()
                .characterEscapes(new ScriptEscapes())
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build();
        try (JsonGenerator json = factory.createGenerator(out)) {
            NameTable names = new NameTable();
            json.writeStartObject();
            rules(json);
            cancellations(json, names);
            points(json, names);
            names.write(json);
            sources(json);
            json.writeEndObject();
        }
    }

    private void rules(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("rules");
        for (Map.Entry<String, List<String>> rule : rules.entrySet()) {
            json.writeArrayFieldStart(rule.getKey());
            for (String part : rule.getValue()) {
                json.writeString(part);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void cancellations(JsonGenerator json, NameTable names) throws IOException {
        CancellationData data = new CancellationData(json, names, limits.effects());
        json.writeArrayFieldStart("cancellations");
        for (Cancellation cancellation : cancellations) {
            data.write(cancellation);
        }
        json.writeEndArray();
    }

    /** Frame, callee, resumed, cancelled, whether it can be, and in milliseconds the longest wait and when it was first and last seen. */
    private void points(JsonGenerator json, NameTable names) throws IOException {
        json.writeArrayFieldStart("points");
        for (SuspendPointCount point : points) {
            json.writeStartArray();
            json.writeNumber(names.frame(point.at().at()));
            json.writeNumber(names.name(point.at().shortCallee()));
            json.writeNumber(point.resumed());
            json.writeNumber(point.cancelled());
            json.writeNumber(point.isCancellable() ? 1 : 0);
            known(json, point.times().longestWait().map(Duration::toMillis));
            known(json, point.times().firstSeen().map(Instant::toEpochMilli));
            known(json, point.times().lastSeen().map(Instant::toEpochMilli));
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static void known(JsonGenerator json, Optional<Long> millis) throws IOException {
        if (millis.isPresent()) {
            json.writeNumber(millis.get());
        } else {
            json.writeNull();
        }
    }

    private void sources(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("sources");
        for (Map.Entry<String, String> source : sources.entrySet()) {
            json.writeStringField(source.getKey(), source.getValue());
        }
        json.writeEndObject();
    }
}
