package dev.cutpoint.trace;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The fields of the lines. What is not known is left out. */
final class JsonParts {

    private final JsonGenerator json;
    private final JsonStacks stacks = new JsonStacks();

    JsonParts(JsonGenerator json) {
        this.json = json;
    }

    void cancellation(Cancellation cancellation) throws IOException {
        json.writeNumberField("id", cancellation.id());
        json.writeStringField("kind", cancellation.kind());
        json.writeStringField(
                "time", cancellation.time().truncatedTo(ChronoUnit.MICROS).toString());
        json.writeObjectFieldStart("origin");
        thread(cancellation.origin().thread());
        stack(cancellation.origin().stack());
        json.writeEndObject();
        target(cancellation.target());
        json.writeArrayFieldStart("effects");
        for (Effect effect : cancellation.effects()) {
            effect(effect);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("findings");
        for (String rule : cancellation.findings()) {
            json.writeString(rule);
        }
        json.writeEndArray();
    }

    private void target(Target target) throws IOException {
        json.writeObjectFieldStart("target");
        known("class", target.className());
        known("name", target.name());
        json.writeEndObject();
    }

    private void effect(Effect effect) throws IOException {
        json.writeStartObject();
        thread(effect.thread());
        if (effect.stood().point().isPresent()) {
            json.writeFieldName("suspendPoint");
            point(effect.stood().point().get());
        }
        stack(effect.stood().stack());
        millis("suspendedMs", effect.stood().waited());
        millis("deliveredMs", effect.delivery().map(Delivery::after));
        millis("finishedMs", effect.finished());
        millis("wentOnMs", effect.wentOn());
        known("exception", effect.delivery().flatMap(Delivery::exception).orElse(""));
        json.writeStringField("outcome", effect.outcome().word());
        if (!effect.locks().held().isEmpty()) {
            json.writeArrayFieldStart("locks");
            for (HeldLock lock : effect.locks().held()) {
                json.writeString(lock.className());
            }
            json.writeEndArray();
        }
        guards(effect.safeguards().guards());
        shields(effect.safeguards().shields());
        json.writeEndObject();
    }

    private void guards(List<GuardRun> guards) throws IOException {
        if (guards.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("guards");
        for (GuardRun guard : guards) {
            json.writeStartObject();
            json.writeStringField("kind", guard.kind());
            at(guard.at());
            millis("ranMs", guard.ran());
            known("exception", guard.threw().orElse(""));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void shields(List<ShieldHold> shields) throws IOException {
        if (shields.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("shields");
        for (ShieldHold shield : shields) {
            json.writeStartObject();
            at(shield.at());
            millis("heldMs", shield.held());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void at(Optional<Frame> frame) throws IOException {
        if (frame.isPresent()) {
            json.writeObjectFieldStart("at");
            frame(frame.get());
            json.writeEndObject();
        }
    }

    void finding(Finding finding) throws IOException {
        json.writeStringField("rule", finding.rule());
        json.writeStringField("name", finding.name());
        json.writeStringField("severity", finding.severity().word());
        json.writeObjectFieldStart("at");
        frame(finding.at());
        json.writeEndObject();
        json.writeStringField("message", finding.message());
        json.writeNumberField("count", finding.count());
        json.writeArrayFieldStart("cancellations");
        for (long id : finding.cancellations()) {
            json.writeNumber(id);
        }
        json.writeEndArray();
    }

    void ignored(IgnoredFinding ignored) throws IOException {
        finding(ignored.finding());
        json.writeStringField("ignored", ignored.reason());
        json.writeStringField("ignoredBy", ignored.by().name().toLowerCase(Locale.ROOT));
    }

    void point(SuspendPoint point) throws IOException {
        json.writeStartObject();
        frame(point.at());
        json.writeStringField("callee", point.callee());
        json.writeEndObject();
    }

    void times(PointTimes times) throws IOException {
        millis("longestWaitMs", times.longestWait());
        time("firstSeen", times.firstSeen());
        time("lastSeen", times.lastSeen());
    }

    private void time(String field, Optional<Instant> time) throws IOException {
        if (time.isPresent()) {
            json.writeStringField(
                    field, time.get().truncatedTo(ChronoUnit.MILLIS).toString());
        }
    }

    void thread(TaskThread thread) throws IOException {
        json.writeStringField("thread", thread.distinctName());
        json.writeBooleanField("virtual", thread.virtual());
    }

    void stack(List<Frame> stack) throws IOException {
        if (stack.isEmpty()) {
            return;
        }
        json.writeFieldName("stack");
        json.writeRawValue(stacks.text(stack));
    }

    private void frame(Frame frame) throws IOException {
        frame(frame, json);
    }

    static void frame(Frame frame, JsonGenerator json) throws IOException {
        json.writeStringField("class", frame.className());
        json.writeStringField("method", frame.method());
        if (frame.line() > 0) {
            json.writeNumberField("line", frame.line());
        }
        if (!frame.file().isEmpty()) {
            json.writeStringField("file", frame.file());
        }
    }

    void known(String field, String text) throws IOException {
        if (!text.isEmpty()) {
            json.writeStringField(field, text);
        }
    }

    private void millis(String field, Optional<Duration> duration) throws IOException {
        if (duration.isPresent()) {
            millis(field, duration.get());
        }
    }

    /** Three decimals: microseconds. */
    void millis(String field, Duration duration) throws IOException {
        long micros = Math.round(duration.toNanos() / 1e3);
        json.writeNumberField(field, BigDecimal.valueOf(micros, 3).stripTrailingZeros());
    }
}
