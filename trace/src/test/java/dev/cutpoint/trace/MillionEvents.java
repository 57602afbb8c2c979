package dev.cutpoint.trace;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import jdk.jfr.Recording;
import shop.Depth;

/**
 * Measures a report of a million events, not as a test: {@code write FILE} records them, with
 * stacks of twenty frames and more; {@code report FILE} reads and writes them as JSON and prints
 * how long that took.
 */
final class MillionEvents {

    private static final int CANCELLATIONS = 160_000;
    private static final int DEPTH = 20;

    private MillionEvents() {}

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[1]);
        if (args[0].equals("write")) {
            write(file);
        } else {
            report(file);
        }
    }

    private static void write(Path file) throws IOException {
        try (Recording recording = new Recording()) {
            recording.setDestination(file);
            recording.enable("jdk.ThreadPark").withThreshold(Duration.ofMillis(1));
            recording.start();
            new RecordedEvents.Session().commit();
            for (int i = 1; i <= CANCELLATIONS; i++) {
                int id = i;
                Depth.call(DEPTH + i % 7, () -> cancellation(id));
            }
            new RecordedEvents.Session().commit();
        }
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
