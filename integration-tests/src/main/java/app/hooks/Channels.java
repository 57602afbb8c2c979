package app.hooks;

import app.waiting.ChannelWait;
import app.waiting.Limits;
import dev.cutpoint.api.Cancellation;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Input and output that an interrupt ends by an exception of its own. Asks for the flag itself, so that its handlers count. */
final class Channels {
    private Channels() {}

    /** With the status cleared, only the exception tells. */
    static void pipe(Runnable ready) throws IOException {
        try {
            ChannelWait.PIPE_READ.forIt(ready);
        } catch (ClosedByInterruptException told) {
            Thread.interrupted();
            System.out.println("cancelling " + Cancellation.isCancelling());
        }
    }

    /** Here and below, the exception that the handler takes is not the one that was born first. */
    static void socket(Runnable ready) throws IOException {
        try {
            ChannelWait.SOCKET_READ.forIt(ready);
        } catch (SocketException told) {
            Thread.interrupted();
        }
        System.out.println("afterwards " + Cancellation.isCancelling());
    }

    static void pipedStream(Runnable ready) throws IOException {
        try {
            ChannelWait.PIPED_STREAM.forIt(ready);
        } catch (InterruptedIOException told) {
            Thread.interrupted();
        }
        System.out.println("afterwards " + Cancellation.isCancelling());
    }

    static void fileLock(Runnable ready) throws IOException {
        Path file = Files.createTempFile("locked", "");
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            ready.run();
            Limits.until(() -> Thread.currentThread().isInterrupted());
            channel.lock();
        } catch (FileLockInterruptionException told) {
            Thread.interrupted();
        }
        System.out.println("afterwards " + Cancellation.isCancelling());
    }
}
