package dev.cutpoint.trace;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** The lines of a dump in the JSON form. */
final class DumpLines {
    private final JsonGenerator json;
    private final JsonParts parts;

    DumpLines(JsonGenerator json, JsonParts parts) {
        this.json = json;
        this.parts = parts;
    }

    void point(WaitingDump.Point point) throws IOException {
        json.writeFieldName("at");
        parts.point(point.at());
        json.writeNumberField("tasks", point.tasks());
        json.writeNumberField("virtual", point.virtualTasks());
        json.writeArrayFieldStart("stacks");
        for (WaitingDump.Standing each : point.stacks()) {
            json.writeStartObject();
            json.writeNumberField("tasks", each.tasks());
            json.writeStringField("state", each.state());
            json.writeArrayFieldStart("threads");
            for (TaskThread thread : each.some()) {
                json.writeString(thread.distinctName());
            }
            json.writeEndArray();
            heldBy(each);
            parts.stack(each.frames());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void heldBy(WaitingDump.Standing tasks) throws IOException {
        if (tasks.holders().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("heldBy");
        for (TaskThread holder : tasks.holders()) {
            json.writeString(holder.distinctName());
        }
        json.writeEndArray();
    }

    void stages(WaitingDump.Stages stages) throws IOException {
        json.writeFieldName("at");
        parts.point(stages.madeAt());
        json.writeNumberField("stages", stages.stages());
        parts.millis("oldestMs", stages.oldest());
    }

    void cancelling(WaitingDump.Cancelling task) throws IOException {
        parts.thread(task.thread());
        if (task.cancellation() > 0) {
            json.writeNumberField("cancellation", task.cancellation());
        }
        json.writeStringField("kind", task.kind());
        json.writeObjectFieldStart("origin");
        json.writeStringField("thread", task.origin());
        json.writeEndObject();
        json.writeObjectFieldStart("target");
        parts.known("class", task.target());
        json.writeEndObject();
        parts.millis("pendingMs", task.pending());
        json.writeBooleanField("delivered", task.delivered());
        if (task.point().isPresent()) {
            json.writeFieldName("suspendPoint");
            parts.point(task.point().get());
        }
        parts.stack(task.frames());
    }

    void summary(WaitingDump dump, int exit) throws IOException {
        json.writeNumberField("tasks", dump.tasks());
        json.writeNumberField("threads", dump.threads());
        json.writeNumberField("virtualThreads", dump.virtualThreads());
        json.writeNumberField("outsideApplication", dump.elsewhere());
        json.writeNumberField("pendingStages", dump.pendingStages());
        json.writeNumberField("cancelling", dump.cancelling().size());
        json.writeNumberField("cancellingOutside", dump.cancellingElsewhere());
        json.writeNumberField("dropped", dump.beyond() + dump.stagesForgotten());
        json.writeNumberField("exit", exit);
    }
}
