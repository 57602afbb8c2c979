package dev.cutpoint.instrument.application;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ObjLongConsumer;

/** Application classes, and parts of them, that could not be woven; counted by reason. */
public final class SkippedClasses {
    private final Map<String, AtomicLong> counts = new ConcurrentHashMap<>();

    public void count(String reason) {
        counts.computeIfAbsent(reason, key -> new AtomicLong()).incrementAndGet();
    }

    public void forEach(ObjLongConsumer<String> visitor) {
        counts.forEach((reason, count) -> visitor.accept(reason, count.get()));
    }
}
