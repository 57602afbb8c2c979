package dev.cutpoint.benchmarks;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * When the agent has started JFR, which it does beside the program. It then writes a {@code .session} file into its recording folder,
 * which the property {@code cutpoint.recordings} names; without the property nobody waits.
 */
public final class RecordingStart {
    private static final long LIMIT = TimeUnit.SECONDS.toNanos(60);

    private RecordingStart() {}

    public static void await() {
        String folder = System.getProperty("cutpoint.recordings", "");
        long start = System.nanoTime();
        while (!folder.isEmpty() && !recordsInto(Path.of(folder))) {
            if (System.nanoTime() - start > LIMIT) {
                throw new IllegalStateException("The agent has not started JFR within a minute");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    private static boolean recordsInto(Path folder) {
        try (DirectoryStream<Path> sessions = Files.newDirectoryStream(folder, "*.session")) {
            return sessions.iterator().hasNext();
        } catch (IOException e) {
            return false;
        }
    }
}
