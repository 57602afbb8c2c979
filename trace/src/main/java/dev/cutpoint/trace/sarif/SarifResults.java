package dev.cutpoint.trace.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.cutpoint.trace.Finding;
import dev.cutpoint.trace.Frame;
import dev.cutpoint.trace.IgnoredFinding;
import java.io.IOException;
import java.util.Optional;

/** Findings as results: one for each place. */
record SarifResults(JsonGenerator json, SourcePaths paths, Fingerprints fingerprints) {

    private static final int FIRST_LINE = 1;

    void write(Finding finding, Optional<IgnoredFinding> ignored) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", finding.rule());
        json.writeNumberField("ruleIndex", SarifRules.index(finding.rule()));
        json.writeStringField("level", finding.severity().word());
        SarifRules.text("message", finding.message(), json);
        location(finding.at());
        json.writeNumberField("occurrenceCount", finding.count());
        fingerprints.write(finding, json);
        if (ignored.isPresent()) {
            suppression(ignored.get());
        }
        json.writeObjectFieldStart("properties");
        json.writeNumberField("count", finding.count());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void location(Frame at) throws IOException {
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", paths.uri(at));
        json.writeEndObject();
        json.writeObjectFieldStart("region");
        // services take no result without a line, and know no other way to point to a file
        json.writeNumberField("startLine", Math.max(at.line(), FIRST_LINE));
        json.writeEndObject();
        json.writeEndObject();
        json.writeArrayFieldStart("logicalLocations");
        json.writeStartObject();
        json.writeStringField("name", at.method());
        json.writeStringField("fullyQualifiedName", at.className() + '.' + at.method());
        json.writeStringField("kind", "function");
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void suppression(IgnoredFinding ignored) throws IOException {
        json.writeArrayFieldStart("suppressions");
        json.writeStartObject();
        json.writeStringField("kind", ignored.by() == IgnoredFinding.By.LIST ? "external" : "inSource");
        json.writeStringField("status", "accepted");
        json.writeStringField("justification", ignored.reason());
        json.writeEndObject();
        json.writeEndArray();
    }
}
