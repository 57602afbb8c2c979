package dev.cutpoint.bootstrap;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Cancels a future of the agent's own and looks whether the hooks saw it: that a method was rewritten does not yet mean that the VM runs
 * what was written.
 */
public final class SelfTest {
    private static volatile boolean requested;
    private static volatile boolean calledBack;

    private SelfTest() {}

    private static final class Probe extends CompletableFuture<Object> {}

    /** Empty if all is well; otherwise what was not seen. Leaves no trace in the recording. */
    public static String run() {
        Probe probe = new Probe();
        CompletableFuture<Object> dependent =
                probe.whenComplete((value, exception) -> calledBack = Flag.isCancelling());
        probe.cancel(false);
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

    /** Whether a request is the test's own, which is noted here and recorded nowhere. */
    static boolean claims(Request request) {
        boolean own = Probe.class.getName().equals(request.targetClass);
        if (own) {
            requested = true;
        }
        return own;
    }
}
