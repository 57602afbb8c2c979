package app.rules.swallowed;

import app.StructuredScope;
import app.VirtualThreads;
import app.rules.Canceller;
import app.rules.SinceJdk;
import app.rules.Span;
import app.rules.Spot;
import app.rules.Threads;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Virtual threads that lose the signal. */
@SinceJdk(21)
public final class SwallowingVirtualThreads {
    private SwallowingVirtualThreads() {}

    public static String pollingLoopCatchesException() throws Exception {
        int[] polls = new int[1];
        Thread poller = Threads.virtual(() -> {
            while (polls[0] < 2) {
                try {
                    polls[0]++;
                    Thread.sleep(Span.LONG_MILLIS);
                } catch (Exception e) { // finding CP01
                    // The next poll will tell.
                }
            }
        });
        Canceller.interruptWaiting(poller);
        Threads.join(poller);
        return "polls " + polls[0];
    }

    public static String conditionOfACancelledTask() throws Exception {
        ExecutorService perTask = VirtualThreads.newThreadPerTask();
        ReentrantLock lock = new ReentrantLock();
        Condition changed = lock.newCondition();
        Spot spot = new Spot();
        Future<?> task = perTask.submit(() -> {
            lock.lock();
            try {
                spot.reach();
                changed.await();
            } catch (InterruptedException e) { // finding CP01
                changed.signalAll();
            } finally {
                lock.unlock();
            }
            Span.pass();
            return "changed";
        });
        spot.waiting();
        boolean cancelled = Canceller.cancel(task);
        Threads.end(perTask);
        return "cancelled " + cancelled;
    }

    public static String socketThatTheInterruptCloses() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Spot spot = new Spot();
            Thread client = Threads.virtual(() -> {
                try (Socket socket = new Socket(server.getInetAddress(), server.getLocalPort())) {
                    spot.reach();
                    socket.getInputStream().read();
                } catch (IOException e) { // finding CP01
                    Thread.interrupted();
                }
                Span.pass();
            });
            try (Socket accepted = server.accept()) {
                Canceller.interrupt(spot.waiting());
                Threads.join(client);
                return "bound " + accepted.isBound();
            }
        }
    }

    public static String subtaskWhoseSiblingFails() throws Exception {
        try (StructuredScope scope = StructuredScope.open()) {
            Spot spot = new Spot();
            scope.fork(Threads.runnable(() -> {
                try {
                    spot.reach();
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) { // finding CP01
                    spot.reach();
                }
                Span.pass();
            }));
            spot.waiting();
            scope.shutDown();
            scope.join();
        }
        return "closed";
    }
}
