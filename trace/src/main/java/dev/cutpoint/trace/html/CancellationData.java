package dev.cutpoint.trace.html;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.cutpoint.trace.Cancellation;
import dev.cutpoint.trace.Hop;
import dev.cutpoint.trace.TraceWords;
import java.io.IOException;
import java.util.List;

/** One cancellation as the page's script reads it: numbers of the name table, milliseconds after the request. */
final class CancellationData {

    private final JsonGenerator json;
    private final DataFields fields;
    private final EffectData effects;
    private final int most;

    /** @param most effects of one cancellation, and hops */
    CancellationData(JsonGenerator json, NameTable names, int most) {
        this.json = json;
        this.fields = new DataFields(json, names);
        this.effects = new EffectData(json, fields);
        this.most = most;
    }

    void write(Cancellation cancellation) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", cancellation.id());
        fields.name("kind", cancellation.kind());
        fields.name("detail", cancellation.detail());
        json.writeNumberField("time", cancellation.time().toEpochMilli());
        fields.thread(cancellation.origin().thread());
        fields.stack("stack", cancellation.origin().stack());
        fields.name("target", cancellation.target().name());
        fields.name("type", cancellation.target().className());
        json.writeArrayFieldStart("findings");
        for (String rule : cancellation.findings()) {
            json.writeString(rule);
        }
        json.writeEndArray();
        effects.write(cancellation.effects(), most);
        hops(TraceWords.hops(cancellation));
        json.writeEndObject();
    }

    private void hops(List<Hop> hops) throws IOException {
        json.writeArrayFieldStart("hops");
        for (Hop hop : hops.subList(0, Math.min(most, hops.size()))) {
            json.writeStartObject();
            json.writeStringField("hop", hop.type() == Hop.Type.OBSERVED ? "observed" : "callback");
            fields.thread(hop.thread());
            fields.millis("after", hop.after());
            fields.name("what", hop.what());
            fields.frame("at", hop.at());
            fields.millis("ran", hop.ran());
            fields.name("exception", hop.exception().orElse(""));
            json.writeEndObject();
        }
        json.writeEndArray();
        fields.count("moreHops", hops.size() - most);
    }
}
