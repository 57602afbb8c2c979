package app.archived;

import java.util.concurrent.CountDownLatch;

/** Has a handler. */
record Waiter(CountDownLatch latch) {
    void await() {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
