package dev.cutpoint.instrument.recording;

import dev.cutpoint.bootstrap.HookErrors;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Answers requests for a dump. Whoever may read the private folder of this process puts a file into it, {@code NAME.request}, and finds
 * the answer there, {@code NAME.jfr}, or {@code NAME.failed} with a line that says why. No port is opened.
 *
 * <p>The clock looks at the folder's time a few times a second, which is one call of the system; the answer is made on a thread of its own.
 */
final class DumpRequests implements Runnable {
    private static final String REQUEST = ".request";

    private final Session session;
    private final OtherRecordings others;
    private final File folder;
    private final AtomicBoolean answering = new AtomicBoolean();
    private volatile long looked;

    DumpRequests(Session session, OtherRecordings others, Path folder) {
        this.session = session;
        this.others = others;
        this.folder = folder.toFile();
    }

    /** Called by the clock. */
    @Override
    public void run() {
        long changed = folder.lastModified();
        if (changed != looked && answering.compareAndSet(false, true)) {
            looked = changed;
            String[] requests = folder.list((parent, name) -> name.endsWith(REQUEST));
            if (requests == null || requests.length == 0) {
                answering.set(false);
                return;
            }
            Thread thread = new Thread(null, () -> answer(requests), "cutpoint-dump", 0, false);
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** One that came meanwhile has changed the folder, as has the answer; the clock looks again. */
    private void answer(String... requests) {
        try {
            for (String each : requests) {
                String name = each.substring(0, each.length() - REQUEST.length());
                Files.deleteIfExists(folder.toPath().resolve(each));
                answer(folder.toPath(), name);
            }
        } catch (Throwable error) {
            HookErrors.record(error);
        } finally {
            looked = 0;
            answering.set(false);
        }
    }

    private void answer(Path place, String name) throws IOException {
        Path unfinished = place.resolve(name + ".part");
        RecordingFile.create(unfinished);
        try {
            DumpRecording.write(session, others, unfinished);
            Files.move(unfinished, place.resolve(name + ".jfr"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException | LinkageError | ReflectiveOperationException refused) {
            Files.writeString(unfinished, reason(refused), StandardCharsets.UTF_8);
            Files.move(unfinished, place.resolve(name + ".failed"), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static String reason(Throwable refused) {
        return refused.getMessage() == null ? refused.toString() : refused.getMessage();
    }
}
