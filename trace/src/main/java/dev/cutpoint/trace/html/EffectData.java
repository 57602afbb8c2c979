package dev.cutpoint.trace.html;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.cutpoint.trace.Cleanup;
import dev.cutpoint.trace.Deafness;
import dev.cutpoint.trace.Delivery;
import dev.cutpoint.trace.Effect;
import dev.cutpoint.trace.Ending;
import dev.cutpoint.trace.Handling;
import dev.cutpoint.trace.HeldLock;
import dev.cutpoint.trace.LateResult;
import dev.cutpoint.trace.Outcome;
import dev.cutpoint.trace.StaleDelivery;
import dev.cutpoint.trace.SuspendPoint;
import dev.cutpoint.trace.TraceWords;
import java.io.IOException;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The effects of a cancellation as the page's script reads them, what went wrong first. */
record EffectData(JsonGenerator json, DataFields fields) {

    private static final Set<Outcome> BAD = EnumSet.of(Outcome.SWALLOWED, Outcome.DEAF, Outcome.RAN_ON);

    void write(List<Effect> effects, int most) throws IOException {
        json.writeArrayFieldStart("effects");
        List<Effect> shown = effects.stream()
                .sorted(Comparator.comparing(effect -> !BAD.contains(effect.outcome())))
                .limit(most)
                .toList();
        for (Effect effect : shown) {
            write(effect);
        }
        json.writeEndArray();
        fields.count("moreEffects", effects.size() - most);
    }

    private void write(Effect effect) throws IOException {
        json.writeStartObject();
        fields.thread(effect.thread());
        json.writeStringField("outcome", effect.outcome().word());
        json.writeBooleanField("interrupted", effect.id() != 0);
        fields.name("ending", TraceWords.ending(effect));
        fields.frame("at", effect.stood().point().map(SuspendPoint::at));
        fields.name(
                "callee", effect.stood().point().map(SuspendPoint::shortCallee).orElse(""));
        fields.stack("stack", effect.stood().stack());
        fields.millis("waited", effect.stood().waited());
        fields.millis("delivered", effect.delivery().map(Delivery::after));
        fields.name("exception", effect.delivery().flatMap(Delivery::exception).orElse(""));
        fields.frame("handler", effect.handling().flatMap(Handling::at));
        fields.millis("recovered", effect.handling().flatMap(Handling::recovered));
        fields.millis("finished", effect.finished());
        fields.millis("wentOn", effect.wentOn());
        fields.millis("ended", effect.ending().map(Ending::after));
        fields.name("task", effect.ending().map(Ending::task).orElse(""));
        cleanup(effect);
        losses(effect);
        json.writeArrayFieldStart("locks");
        for (HeldLock lock : effect.locks().held()) {
            json.writeNumber(fields.names().name(lock.className()));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void cleanup(Effect effect) throws IOException {
        fields.millis("cleanup", effect.cleanup().map(Cleanup::ran));
        fields.frame("cleanupAt", effect.cleanup().flatMap(Cleanup::suspendedAt).map(SuspendPoint::at));
        fields.name("threw", effect.cleanup().flatMap(Cleanup::threw).orElse(""));
    }

    private void losses(Effect effect) throws IOException {
        fields.millis("late", effect.lateResult().map(LateResult::after));
        fields.frame("entry", effect.lateResult().flatMap(LateResult::entry));
        fields.name("value", effect.lateResult().flatMap(LateResult::value).orElse(""));
        fields.millis("pending", effect.deafness().map(Deafness::pending));
        fields.name("doing", effect.deafness().map(TraceWords::doing).orElse(""));
        fields.stack("deafStack", effect.deafness().map(Deafness::stack).orElse(List.of()));
        fields.millis("stale", effect.stale().map(StaleDelivery::after));
        fields.frame("staleAt", effect.stale().flatMap(StaleDelivery::point).map(SuspendPoint::at));
    }
}
