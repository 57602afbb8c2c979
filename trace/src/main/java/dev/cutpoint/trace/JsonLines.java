package dev.cutpoint.trace;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;

/**
 * The JSON form, one object a line. The header is written first, by itself; every line is flushed,
 * so that the output can be followed. The writer belongs to the caller and stays open.
 */
public final class JsonLines implements Closeable {

    private static final int SCHEMA = 1;

    private final JsonGenerator json;
    private final JsonParts parts;

    public JsonLines(Writer out) throws IOException {
        JsonFactory factory = new JsonFactoryBuilder()
                .rootValueSeparator("")
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build();
        json = factory.createGenerator(out);
        parts = new JsonParts(json);
        line("header", () -> json.writeNumberField("schema", SCHEMA));
        json.flush();
    }

    private interface Content {
        void write() throws IOException;
    }

    public void cancellation(Cancellation cancellation) throws IOException {
        write(cancellation);
        json.flush();
    }

    public void finding(Finding finding) throws IOException {
        write(finding);
        json.flush();
    }

    public void suspendPoint(SuspendPointCount count) throws IOException {
        write(count);
        json.flush();
    }

    /**
     * The last line.
     *
     * @param exit the exit code of the command
     */
    public void summary(TraceReport report, int exit) throws IOException {
        Summary summary = report.summary();
        line("summary", () -> {
            json.writeNumberField("cancellations", summary.cancellations());
            json.writeNumberField("findings", summary.findings());
            if (!report.ignored().isEmpty()) {
                json.writeNumberField("ignoredFindings", report.ignored().size());
            }
            json.writeNumberField("suspendPoints", summary.suspendPoints());
            json.writeNumberField("reached", summary.reached());
            json.writeNumberField("cancelledEdges", summary.cancelledEdges());
            json.writeNumberField("cancellableEdges", new Coverage(report.suspendPoints()).cancellable());
            json.writeNumberField("dropped", summary.dropped());
            json.writeNumberField("exit", exit);
        });
        json.flush();
    }

    /** The whole report: cancellations, findings, suspend points, summary. */
    public void report(TraceReport report, int exit) throws IOException {
        for (Cancellation cancellation : report.cancellations()) {
            write(cancellation);
        }
        findings(report, exit);
    }

    /** What follows the cancellations: findings, suspend points, summary. */
    public void findings(TraceReport report, int exit) throws IOException {
        for (Finding finding : report.findings()) {
            write(finding);
        }
        for (IgnoredFinding ignored : report.ignored()) {
            line("finding", () -> parts.ignored(ignored));
        }
        coverage(report, exit);
    }

    /** The suspend points and the summary. */
    public void coverage(TraceReport report, int exit) throws IOException {
        for (SuspendPointCount count : report.suspendPoints()) {
            write(count);
        }
        summary(report, exit);
    }

    /** A dump: where tasks wait, pending stages, tasks that are cancelling, summary. */
    public void dump(WaitingDump dump, int exit) throws IOException {
        DumpLines lines = new DumpLines(json, parts);
        for (WaitingDump.Point each : dump.points()) {
            line("waiting", () -> lines.point(each));
        }
        for (WaitingDump.Stages each : dump.stages()) {
            line("pending-stages", () -> lines.stages(each));
        }
        for (WaitingDump.Cancelling each : dump.cancelling()) {
            line("cancelling", () -> lines.cancelling(each));
        }
        line("summary", () -> lines.summary(dump, exit));
        json.flush();
    }

    private void write(Cancellation cancellation) throws IOException {
        line("cancellation", () -> parts.cancellation(cancellation));
    }

    private void write(Finding finding) throws IOException {
        line("finding", () -> parts.finding(finding));
    }

    private void write(SuspendPointCount count) throws IOException {
        line("suspend-point", () -> {
            json.writeFieldName("at");
            parts.point(count.at());
            json.writeNumberField("resumed", count.resumed());
            json.writeNumberField("cancelled", count.cancelled());
            if (!count.isCancellable()) {
                json.writeBooleanField("deaf", true);
            }
            parts.times(count.times());
        });
    }

    private void line(String type, Content content) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", type);
        content.write();
        json.writeEndObject();
        json.writeRaw('\n');
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
