package dev.cutpoint.trace.html;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.cutpoint.trace.Frame;
import dev.cutpoint.trace.TaskThread;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Fields of the page's data. What is not known is left out. */
record DataFields(JsonGenerator json, NameTable names) {

    void name(String field, String name) throws IOException {
        if (!name.isEmpty()) {
            json.writeNumberField(field, names.name(name));
        }
    }

    void thread(TaskThread thread) throws IOException {
        name("thread", thread.label());
        if (thread.virtual()) {
            json.writeBooleanField("virtual", true);
        }
    }

    void frame(String field, Optional<Frame> frame) throws IOException {
        if (frame.isPresent()) {
            json.writeNumberField(field, names.frame(frame.get()));
        }
    }

    void stack(String field, List<Frame> stack) throws IOException {
        if (!stack.isEmpty()) {
            json.writeNumberField(field, names.stack(stack));
        }
    }

    void count(String field, int count) throws IOException {
        if (count > 0) {
            json.writeNumberField(field, count);
        }
    }

    void millis(String field, Duration duration) throws IOException {
        millis(field, Optional.of(duration));
    }

    /** Three decimals: microseconds. */
    void millis(String field, Optional<Duration> duration) throws IOException {
        if (duration.isPresent()) {
            long micros = Math.round(duration.get().toNanos() / 1e3);
            json.writeNumberField(field, BigDecimal.valueOf(micros, 3).stripTrailingZeros());
        }
    }
}
