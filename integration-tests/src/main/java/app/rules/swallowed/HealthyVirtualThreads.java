package app.rules.swallowed;

import app.StructuredScope;
import app.VirtualThreads;
import app.rules.Canceller;
import app.rules.SinceJdk;
import app.rules.Spot;
import app.rules.Threads;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Virtual threads, and those who wait for them, that end when they are interrupted. */
@SinceJdk(21)
public final class HealthyVirtualThreads {
    private HealthyVirtualThreads() {}

    private static void waitAndReturn(Spot spot) {
        try {
            spot.reach();
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            return;
        }
        throw new IllegalStateException("nobody counts down");
    }

    public static String subtasksOfAScopeThatShutsDown() throws Exception {
        Spot one = new Spot();
        Spot another = new Spot();
        try (StructuredScope scope = StructuredScope.open()) {
            scope.fork(() -> waitAndReturn(one));
            scope.fork(() -> waitAndReturn(another));
            one.waiting();
            another.waiting();
            scope.shutDown();
            scope.join();
        }
        return "closed";
    }

    public static String tasksThatAreCancelledOrShutDown() throws Exception {
        ExecutorService perTask = VirtualThreads.newThreadPerTask();
        Spot one = new Spot();
        Spot another = new Spot();
        Future<?> cancelled = perTask.submit(() -> waitAndReturn(one));
        Future<?> shutDown = perTask.submit(() -> waitAndReturn(another));
        one.waiting();
        another.waiting();
        Canceller.cancel(cancelled);
        Canceller.shutDown(perTask);
        Threads.end(perTask);
        return "cancelled " + cancelled.isCancelled() + ", " + shutDown.isCancelled();
    }

    public static String ownerIsInterruptedWhileItCloses() throws Exception {
        ExecutorService perTask = VirtualThreads.newThreadPerTask();
        Spot spot = new Spot();
        perTask.execute(() -> waitAndReturn(spot));
        boolean[] status = new boolean[1];
        Thread owner = Threads.virtual(() -> {
            ((AutoCloseable) perTask).close();
            status[0] = Thread.currentThread().isInterrupted();
        });
        spot.waiting();
        Canceller.interruptWaiting(owner);
        Threads.join(owner);
        return "status " + status[0];
    }

    public static String readerWhoseSocketTheInterruptCloses() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Spot spot = new Spot();
            StringBuilder log = new StringBuilder();
            Thread client = Threads.virtual(() -> {
                try (Socket socket = new Socket(server.getInetAddress(), server.getLocalPort())) {
                    spot.reach();
                    socket.getInputStream().read();
                } catch (IOException e) {
                    log.append("status ").append(Thread.currentThread().isInterrupted());
                }
            });
            try (Socket accepted = server.accept()) {
                Canceller.interrupt(spot.waiting());
                Threads.join(client);
                return log + ", bound " + accepted.isBound();
            }
        }
    }
}
