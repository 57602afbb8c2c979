package dev.cutpoint.cli;

import dev.cutpoint.trace.Analysis;
import dev.cutpoint.trace.ApplicationCode;
import dev.cutpoint.trace.Cancellation;
import dev.cutpoint.trace.CancellationAssembler;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import jdk.jfr.consumer.EventStream;
import jdk.jfr.consumer.RecordedEvent;

/**
 * Follows one JVM while it runs; its events come on a thread of their own, about a second after they happened.
 *
 * <p>When types of events come to be in the middle of a chunk, such as an application's own, the JDK's reader forgets the texts that it has
 * read of that chunk: later events would lack names of classes and threads, and a delivery without the name of its exception means
 * something else. So from then on nothing is believed, and another reader begins with the chunk anew. What it hands out again has the
 * same numbers.
 */
final class LiveJvm implements AutoCloseable {
    /** A stream starts with the present unless told otherwise. */
    private static final int LOOK_BACK_SECONDS = 3600;

    /** Of a program that makes types all the time the rest is in the report. */
    private static final int MOST_READERS = 20;

    private final Path repository;
    private final ApplicationCode application;
    private Reader reader;
    private int readers = 1;

    LiveJvm(Path repository, ApplicationCode application) throws IOException {
        this.repository = repository;
        this.application = application;
        this.reader = new Reader(EventStream.openRepository(repository), application);
    }

    /** Those whose verdict will not change soon; some for the second time. Called by one thread. */
    List<Cancellation> settled(Instant now) {
        if (reader.isForgetful()) {
            beginAnew();
            return List.of();
        }
        return reader.assembler.settled(now);
    }

    private void beginAnew() {
        if (readers == MOST_READERS) {
            return;
        }
        try {
            Reader next = new Reader(EventStream.openRepository(repository), application);
            reader.events.close();
            reader = next;
            readers++;
        } catch (IOException endedMeanwhile) {
            readers = MOST_READERS;
        }
    }

    @Override
    public void close() {
        reader.events.close();
    }

    private static final class Reader {
        private final EventStream events;
        private final CancellationAssembler assembler;
        private final AtomicInteger changes = new AtomicInteger();

        Reader(EventStream events, ApplicationCode application) {
            this.events = events;
            this.assembler = new Analysis(application).addJvm();
            events.setStartTime(Instant.now().minusSeconds(LOOK_BACK_SECONDS));
            events.setOrdered(false);
            events.onMetadata(types -> changes.incrementAndGet());
            events.onEvent(this::accept);
            events.onError(cutShort -> {}); // what is lost here is in the recording
            events.startAsync();
        }

        /** The first types are those with which it begins. They are told of before the events that follow, on the same thread. */
        boolean isForgetful() {
            return changes.get() > 1;
        }

        private void accept(RecordedEvent event) {
            if (!isForgetful()) {
                assembler.accept(event);
            }
        }
    }
}
