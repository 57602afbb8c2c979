package dev.cutpoint.trace;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import shop.Depth;

/**
 * A JVM that records cancellations until it is killed: it says {@code flushed} once what it has
 * recorded is in its repository, the folder that is its argument.
 */
final class RecordingJvm {

    static final int CANCELLATIONS = 50;

    private RecordingJvm() {}

    public static void main(String[] args) throws IOException {
        Recording recording = new Recording();
        recording.start();
        new RecordedEvents.Session().commit();
        for (int i = 1; i <= CANCELLATIONS; i++) {
            record(i);
        }
        awaitFlush(Path.of(args[0]));
        System.out.println("flushed");
        for (int i = CANCELLATIONS + 1; i > 0; i++) {
            record(i);
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(50));
        }
    }

    /** One cancellation that unwound a task, asked for and delivered in application code. */
    static void record(int id) {
        Depth.call(3, () -> {
            commit(new RecordedEvents.Request(), id);
            commit(new RecordedEvents.Reach(), id);
            commit(new RecordedEvents.Delivery(), id);
            RecordedEvents.TaskEnd end = new RecordedEvents.TaskEnd();
            end.byCancellation = true;
            commit(end, id);
        });
    }

    private static void commit(RecordedEvents.OfTask event, int id) {
        event.cancellation = id;
        event.effect = id;
        event.commit();
    }

    private static void awaitFlush(Path repository) throws IOException {
        while (!isFlushed(repository)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private static boolean isFlushed(Path repository) throws IOException {
        try (Stream<Path> files = Files.walk(repository)) {
            Optional<Path> chunk =
                    files.filter(file -> file.toString().endsWith(".jfr")).max(Comparator.naturalOrder());
            return chunk.isPresent() && hasCheckpoint(chunk.get());
        }
    }

    private static boolean hasCheckpoint(Path chunk) throws IOException {
        try (FileChannel file = FileChannel.open(chunk)) {
            return file.size() > ChunkHeader.LENGTH && ChunkHeader.read(file, 0).isConsistent(file.size());
        }
    }
}
