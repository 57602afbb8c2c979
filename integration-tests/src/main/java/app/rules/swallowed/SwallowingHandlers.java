package app.rules.swallowed;

import app.rules.Canceller;
import app.rules.Span;
import app.rules.Threads;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;

/** Threads that are interrupted and whose handlers lose it. */
public final class SwallowingHandlers {
    private SwallowingHandlers() {}

    public static String consumerLogsAndTakesTheNext() throws Exception {
        BlockingQueue<String> orders = new LinkedBlockingQueue<>();
        CountDownLatch logged = new CountDownLatch(1);
        Thread consumer = Threads.platform(() -> {
            String order = "";
            while (!order.equals("last")) {
                try {
                    order = orders.take();
                } catch (InterruptedException e) { // finding CP01
                    logged.countDown();
                }
            }
        });
        Canceller.interruptWaiting(consumer);
        logged.await();
        Span.pass();
        orders.add("last");
        Threads.join(consumer);
        return "took the last one";
    }

    public static String retryTakesItForAFailure() throws Exception {
        List<String> attempts = new ArrayList<>();
        Thread caller = Threads.platform(() -> {
            while (attempts.size() < 2) {
                try {
                    request(attempts.size());
                } catch (IOException | InterruptedException e) { // finding CP01
                    attempts.add("failed");
                }
            }
        });
        Canceller.interruptWaiting(caller);
        Threads.join(caller);
        return "attempts " + attempts;
    }

    private static void request(int attempt) throws IOException, InterruptedException {
        Thread.sleep(Span.LONG_MILLIS);
        throw new IOException("attempt " + attempt);
    }

    public static String helperSleepsQuietly() throws Exception {
        Thread poller = Threads.platform(() -> {
            for (int poll = 0; poll < 2; poll++) {
                pause();
            }
        });
        Canceller.interruptWaiting(poller);
        Threads.join(poller);
        return "polled twice";
    }

    private static void pause() {
        try {
            Thread.sleep(Span.LONG_MILLIS);
        } catch (InterruptedException e) { // finding CP01
            // Somebody may have thought that nobody does that.
        }
    }

    public static String lambdaOfALoop() throws Exception {
        List<String> sent = new ArrayList<>();
        Thread sender = Threads.platform(() -> Arrays.asList("a", "b").forEach(name -> {
            try {
                Thread.sleep(Span.LONG_MILLIS);
            } catch (Exception e) { // finding CP01
                sent.add(name + " anyway");
            }
        }));
        Canceller.interruptWaiting(sender);
        Threads.join(sender);
        return "sent " + sent;
    }

    public static String wrapperIsTakenForAnyFailure() throws Exception {
        BlockingQueue<String> replies = new LinkedBlockingQueue<>();
        Thread client = Threads.platform(() -> {
            try {
                reply(replies);
            } catch (IllegalStateException e) { // finding CP01
                replies.add("none");
            }
            Span.pass();
        });
        Canceller.interruptWaiting(client);
        Threads.join(client);
        return "replies " + replies;
    }

    private static String reply(BlockingQueue<String> replies) {
        try {
            return replies.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException("no reply", e);
        }
    }

    public static String finallyReturns() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Thread task = Threads.platform(() -> {
            if (opened(never)) {
                Thread.sleep(Span.LONG_MILLIS);
            }
        });
        Canceller.interruptWaiting(task);
        Threads.join(task);
        return "went on";
    }

    @SuppressWarnings("finally") // It is what this is about.
    private static boolean opened(CountDownLatch connected) throws InterruptedException {
        try {
            connected.await();
        } finally {
            return true; // finding CP01
        }
    }

    public static String waiterOfAFutureTakesItForItsFailure() throws Exception {
        CompletableFuture<String> price = new CompletableFuture<>();
        Thread client = Threads.platform(() -> {
            try {
                price.get();
            } catch (InterruptedException | ExecutionException e) { // finding CP01
                price.complete("none");
            }
            Span.pass();
        });
        Canceller.interruptWaiting(client);
        Threads.join(client);
        return "price: " + price.join();
    }

    public static String monitorIsWaitedForAgain() throws Exception {
        Object monitor = new Object();
        boolean[] ready = new boolean[1];
        Thread waiter = Threads.platform(() -> awaitReady(monitor, ready));
        Canceller.interruptWaiting(waiter);
        Span.pass();
        synchronized (monitor) {
            ready[0] = true;
            monitor.notifyAll();
        }
        Threads.join(waiter);
        return "ready";
    }

    private static void awaitReady(Object monitor, boolean[] ready) {
        synchronized (monitor) {
            while (!ready[0]) {
                try {
                    monitor.wait();
                } catch (InterruptedException e) { // finding CP01
                    // Ready is what counts.
                }
            }
        }
    }
}
