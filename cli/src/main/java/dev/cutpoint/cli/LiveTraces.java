package dev.cutpoint.cli;

import dev.cutpoint.trace.ApplicationCode;
import dev.cutpoint.trace.Cancellation;
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

/**
 * Follows the JVMs of a run while they run, and hands out each cancellation once its verdict is settled. One thread looks for
 * new JVMs and for settled cancellations.
 */
final class LiveTraces implements AutoCloseable {
    private static final int TICK_MILLIS = 200;

    private final RecordingFolder folder;
    private final ApplicationCode application;
    private final CancellationNumbers numbers;
    private final Consumer<Cancellation> settled;
    private final Map<Long, LiveJvm> jvms = new LinkedHashMap<>();
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
        jvms.forEach((pid, jvm) -> jvm.settled(now).stream()
                .map(each -> numbers.renumbered(pid, each))
                .forEach(settled));
    }

    private void follow(long pid, Path repository) {
        try {
            jvms.put(pid, new LiveJvm(repository, application));
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
        jvms.values().forEach(LiveJvm::close);
    }
}
