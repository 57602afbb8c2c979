package dev.cutpoint.trace;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import jdk.jfr.Recording;
import shop.Depth;

/**
 * Measures a report of a million events, not as a test: {@code write FILE} records 160,000
 * cancellations of seven events each, {@code waits FILE} the waits of a million threads, with stacks
 * of twenty frames and more; {@code report FILE} reads them, writes JSON and text, and prints how
 * long that took.
 */
final class MillionEvents {

    private static final int CANCELLATIONS = 160_000;
    private static final int WAITS = 1_000_000;
    private static final int DEPTH = 20;

    private MillionEvents() {}

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[1]);
        switch (args[0]) {
            case "write" -> record(file, CANCELLATIONS, MillionEvents::cancellation);
            case "waits" -> record(file, WAITS, MillionEvents::virtualWait);
            default -> report(file);
        }
    }

    private static void record(Path file, int count, IntConsumer each) throws IOException {
        try (Recording recording = new Recording()) {
            recording.setDestination(file);
            recording.enable("jdk.ThreadPark").withThreshold(Duration.ofMillis(1));
            recording.start();
            new RecordedEvents.Session().commit();
            for (int i = 1; i <= count; i++) {
                int id = i;
                Depth.call(DEPTH + i % 7, () -> each.accept(id));
            }
            new RecordedEvents.Session().commit();
        }
    }

    /** Every thread waits once. */
    private static void virtualWait(int id) {
        RecordedEvents.Wait wait = new RecordedEvents.Wait();
        wait.virtual = true;
        wait.threadId = id;
        wait.threadName = "";
        wait.durationNanos = 30_000_000;
        wait.commit();
    }

    private static void cancellation(int id) {
        for (RecordedEvents.OfTask event : new RecordedEvents.OfTask[] {
            new RecordedEvents.Request(),
            new RecordedEvents.Reach(),
            new RecordedEvents.Wait(),
            new RecordedEvents.Delivery(),
            new RecordedEvents.Handler(),
            new RecordedEvents.Recovery(),
            new RecordedEvents.TaskEnd()
        }) {
            event.cancellation = id;
            event.effect = id;
            event.threadId = id % 1_000;
            event.commit();
        }
        if (id % 1_000 == 0) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }

    private static void report(Path file) throws IOException {
        long start = System.nanoTime();
        Analysis analysis = new Analysis(ApplicationCode.ALL);
        analysis.addRecording(file);
        TraceReport report = analysis.report();
        long read = System.nanoTime();
        try (Writer out = Files.newBufferedWriter(Path.of(file + ".json"));
                JsonLines json = new JsonLines(out)) {
            json.report(report, 0);
        }
        long written = System.nanoTime();
        TextTrace text = new TextTrace(Style.PLAIN, 100, false, ZoneOffset.UTC);
        try (Writer out = Files.newBufferedWriter(Path.of(file + ".txt"))) {
            for (Cancellation cancellation : report.cancellations()) {
                out.write(text.cancellation(cancellation));
            }
            out.write(text.summary(report));
        }
        long printed = System.nanoTime();
        System.out.printf(
                "%,d cancellations read in %d ms, written as JSON in %d ms, as text in %d ms%n",
                report.cancellations().size(),
                (read - start) / 1_000_000,
                (written - read) / 1_000_000,
                (printed - written) / 1_000_000);
    }
}
