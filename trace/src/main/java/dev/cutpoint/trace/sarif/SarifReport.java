package dev.cutpoint.trace.sarif;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.cutpoint.trace.Finding;
import dev.cutpoint.trace.IgnoredFinding;
import dev.cutpoint.trace.LossText;
import dev.cutpoint.trace.Severity;
import dev.cutpoint.trace.TraceReport;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes a report as one SARIF log with one run. The writer belongs to the caller and stays open. */
public final class SarifReport {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final String VERSION = "2.1.0";
    private static final String PROPERTIES = "properties";

    private final SourcePaths paths;
    private final String toolVersion;

    /**
     * For logs of one place.
     *
     * @param toolVersion of Cutpoint; empty when not known
     */
    public SarifReport(SourcePaths paths, String toolVersion) {
        this.paths = paths;
        this.toolVersion = toolVersion;
    }

    /**
     * The whole log.
     *
     * @param exit the exit code of the command
     */
    public void write(TraceReport report, int exit, Writer out) throws IOException {
        JsonFactory factory = new JsonFactoryBuilder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        try (JsonGenerator json = factory.createGenerator(out)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartObject();
            json.writeStringField("$schema", SCHEMA);
            json.writeStringField("version", VERSION);
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            run(report, exit, json);
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void run(TraceReport report, int exit, JsonGenerator json) throws IOException {
        tool(json);
        invocation(report, exit, json);
        json.writeStringField("columnKind", "utf16CodeUnits");
        results(report, json);
        json.writeObjectFieldStart(PROPERTIES);
        json.writeNumberField("cancellations", report.summary().cancellations());
        json.writeNumberField("findings", report.findings().size());
        json.writeNumberField("ignoredFindings", report.ignored().size());
        json.writeEndObject();
    }

    private void tool(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "Cutpoint");
        if (!toolVersion.isEmpty()) {
            json.writeStringField("version", toolVersion);
        }
        new SarifRules(json).write();
        json.writeEndObject();
        json.writeEndObject();
    }

    /** It was successful: otherwise there would be no log. What the program that was watched ended with is another thing. */
    private static void invocation(TraceReport report, int exit, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("invocations");
        json.writeStartObject();
        json.writeBooleanField("executionSuccessful", true);
        json.writeNumberField("exitCode", exit);
        List<String> said = Stream.concat(report.losses().stream().map(LossText::of), report.notes().stream())
                .toList();
        if (!said.isEmpty()) {
            json.writeArrayFieldStart("toolExecutionNotifications");
            for (String line : said) {
                json.writeStartObject();
                json.writeStringField("level", Severity.NOTE.word());
                SarifRules.text("message", line, json);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeEndArray();
    }

    private void results(TraceReport report, JsonGenerator json) throws IOException {
        List<Finding> all = Stream.concat(
                        report.findings().stream(), report.ignored().stream().map(IgnoredFinding::finding))
                .toList();
        SarifResults results = new SarifResults(json, paths, Fingerprints.of(all));
        json.writeArrayFieldStart("results");
        for (Finding finding : report.findings()) {
            results.write(finding, Optional.empty());
        }
        for (IgnoredFinding ignored : report.ignored()) {
            results.write(ignored.finding(), Optional.of(ignored));
        }
        json.writeEndArray();
    }
}
