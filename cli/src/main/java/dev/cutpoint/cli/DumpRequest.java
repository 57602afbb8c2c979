package dev.cutpoint.cli;

import dev.cutpoint.trace.UnreadableRecordingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Asks the agent in a JVM what waits there and how it does itself, and takes the answer away. */
final class DumpRequest {
    private static final int PATIENCE_SECONDS = 60;
    private static final int STEP_MILLIS = 20;

    private final long pid;

    DumpRequest(long pid) {
        this.pid = pid;
    }

    /** What is made of the answer, a recording. */
    interface Reading<T> {
        T of(Path recording) throws UnreadableRecordingException;
    }

    <T> T answer(Reading<T> reading) {
        Path folder = AgentFolder.of(pid);
        String name = "dump-" + UUID.randomUUID();
        Path request = folder.resolve(name + ".request");
        Path recording = folder.resolve(name + ".jfr");
        Path failed = folder.resolve(name + ".failed");
        try {
            Files.createFile(request);
            await(recording, failed);
            if (Files.exists(failed)) {
                throw new CommandFailure("process " + pid + " cannot tell: "
                        + Files.readString(failed).strip());
            }
            return reading.of(recording);
        } catch (UnreadableRecordingException error) {
            throw new CommandFailure(error.getMessage(), error);
        } catch (IOException error) {
            throw new CommandFailure("cannot ask process " + pid + ": " + CommandFailure.reason(error), error);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("stopped while asking process " + pid, stopped);
        } finally {
            forget(request, recording, failed);
        }
    }

    private void await(Path recording, Path failed) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!Files.exists(recording) && !Files.exists(failed)) {
            if (ProcessHandle.of(pid).isEmpty()) {
                throw new CommandFailure("process " + pid + " has ended");
            }
            if (System.nanoTime() > end) {
                throw new CommandFailure("process " + pid + " does not answer within " + PATIENCE_SECONDS
                        + " s; is it stopped, or short of processors?");
            }
            TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
        }
    }

    private static void forget(Path... files) {
        for (Path each : files) {
            try {
                Files.deleteIfExists(each);
            } catch (IOException gone) {
                // the folder goes with its process
            }
        }
    }
}
