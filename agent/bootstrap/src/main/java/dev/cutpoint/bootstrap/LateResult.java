package dev.cutpoint.bootstrap;

import dev.cutpoint.bootstrap.event.CutpointEvent;
import dev.cutpoint.bootstrap.event.LateResultEvent;

/** A result that came too late, to be told of. Holds names: neither the value nor the future is kept alive by it. */
final class LateResult extends Draft {
    /** How the value was delivered. */
    enum By {
        COMPUTATION("computation"),
        COMPLETE("complete"),
        /** To the future that the cancelled one was made of, in time. */
        SOURCE("source"),
        /** To that future, whose result somebody took after all. */
        USED("used");

        private final String word;

        By(String word) {
            this.word = word;
        }
    }

    private final By by;
    private final String future;
    private final String value;
    private final boolean closeable;

    long cancellation;
    long effect;
    boolean told;
    boolean answerDropped;
    Entries.Entry entry;

    LateResult(By by, Object future, Object value) {
        this(
                by,
                future.getClass().getName(),
                value == null ? null : value.getClass().getName(),
                isCloseable(value));
    }

    LateResult(By by, String future, String value, boolean closeable) {
        this.by = by;
        this.future = future;
        this.value = value;
        this.closeable = closeable;
    }

    static boolean isCloseable(Object value) {
        return value instanceof AutoCloseable;
    }

    @Override
    CutpointEvent event() {
        LateResultEvent event = new LateResultEvent();
        event.cancellation = cancellation;
        event.effect = effect;
        event.future = future;
        event.value = value;
        event.closeable = closeable;
        event.by = by.word;
        event.answerDropped = answerDropped;
        event.told = told;
        event.entryClass = entry == null ? null : entry.className;
        event.entryMethod = entry == null ? null : entry.method;
        event.entryLine = entry == null ? 0 : entry.line;
        return event;
    }
}
