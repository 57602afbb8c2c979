package app.hooks;

import app.StructuredScope;
import app.waiting.Limits;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Structured scopes end. */
final class Scopes {
    private Scopes() {}

    /** A subtask fails, which cancels the other one. */
    static void siblingFailed() {
        try (StructuredScope scope = StructuredScope.openToFailure()) {
            CountDownLatch ready = new CountDownLatch(1);
            scope.fork(Victim.unchecked(Pools::telling, ready));
            scope.fork(() -> {
                Limits.await(ready);
                throw new IllegalStateException("a sibling failed");
            });
            scope.join();
        }
    }

    /** The timer cancels what is not done. */
    static void timedOut() {
        try (StructuredScope scope = StructuredScope.openFor(Duration.ofMillis(20))) {
            CountDownLatch ready = new CountDownLatch(1);
            scope.fork(Victim.unchecked(Pools::telling, ready));
            scope.join();
        }
    }

    /** The timer of the scope is taken back. */
    static void doneInTime() {
        try (StructuredScope scope = StructuredScope.openFor(Duration.ofHours(1))) {
            scope.fork(() -> {});
            scope.join();
        }
    }
}
