package dev.cutpoint.cli;

import dev.cutpoint.trace.Analysis;
import dev.cutpoint.trace.ApplicationCode;
import dev.cutpoint.trace.Cancellation;
import dev.cutpoint.trace.CancellationAssembler;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import jdk.jfr.consumer.EventStream;

/**
 * Follows the JVMs of a run while they run, and hands out each cancellation once its verdict is settled. One thread looks for
 * new JVMs and for settled cancellations; each JVM's events come on a thread of their own, about a second after they happened.
 */
final class LiveTraces implements AutoCloseable {
    private static final int TICK_MILLIS = 200;
    /** A stream starts with the present unless told otherwise. */
    private static final int LOOK_BACK_SECONDS = 3600;

    private record Followed(CancellationAssembler assembler, EventStream events) {}

    private final RecordingFolder folder;
    private final ApplicationCode application;
    private final CancellationNumbers numbers;
    private final Consumer<Cancellation> settled;
    private final Map<Long, Followed> jvms = new LinkedHashMap<>();
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "cutpoint-live");
        thread.setDaemon(true);
        return thread;
    });

    private final Future<?> ticking;

    /** Starts at once. */
    LiveTraces(
            RecordingFolder folder,
            ApplicationCode application,
            CancellationNumbers numbers,
            Consumer<Cancellation> settled) {
        this.folder = folder;
        this.application = application;
        this.numbers = numbers;
        this.settled = settled;
        this.ticking = ticker.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void tick() {
        folder.jvms().forEach((pid, jvm) -> {
            if (!jvms.containsKey(pid)) {
                jvm.repository().ifPresent(repository -> follow(pid, repository));
            }
        });
        Instant now = Instant.now();
        jvms.forEach((pid, jvm) -> jvm.assembler().settled(now).stream()
                .map(each -> numbers.renumbered(pid, each))
                .forEach(settled));
    }

    private void follow(long pid, Path repository) {
        try {
            EventStream events = EventStream.openRepository(repository);
            CancellationAssembler assembler = new Analysis(application).addJvm();
            jvms.put(pid, new Followed(assembler, events));
            events.setStartTime(Instant.now().minusSeconds(LOOK_BACK_SECONDS));
            events.setOrdered(false);
            events.onEvent(assembler::accept);
            events.onError(cutShort -> {}); // what is lost here is in the recording
            events.startAsync();
        } catch (IOException endedMeanwhile) {
            // Its recording will be read.
        }
    }

    @Override
    public void close() {
        ticking.cancel(false);
        ticker.shutdown();
        try {
            ticker.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        jvms.values().forEach(each -> each.events().close());
    }
}
