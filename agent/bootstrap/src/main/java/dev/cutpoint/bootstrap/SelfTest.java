package dev.cutpoint.bootstrap;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Cancels a future of the agent's own and looks whether the hooks saw it: that a method was rewritten does not yet mean that the VM runs
 * what was written.
 */
public final class SelfTest {
    private static volatile Thread tester;
    private static volatile boolean requested;
    private static volatile boolean calledBack;

    private SelfTest() {}

    /** Empty if all is well; otherwise what was not seen. Leaves no trace in the recording. */
    public static String run() {
        tester = Thread.currentThread();
        try {
            return test();
        } finally {
            tester = null;
        }
    }

    private static String test() {
        CompletableFuture<Object> future = new CompletableFuture<>();
        CompletableFuture<Object> dependent =
                future.whenComplete((value, exception) -> calledBack = Flag.isCancelling());
        future.cancel(false);
        try {
            dependent.join();
            return "a cancelled future gave a value";
        } catch (CancellationException | CompletionException expected) {
            if (!requested) {
                return "the cancellation of a known future was not seen";
            }
            return calledBack ? "" : "the callback of a known future was not seen as cancelling";
        }
    }

    /** Whether the calling thread's requests are the test's own, which are noted here and recorded nowhere. */
    static boolean claims() {
        boolean own = tester == Thread.currentThread();
        if (own) {
            requested = true;
        }
        return own;
    }
}
