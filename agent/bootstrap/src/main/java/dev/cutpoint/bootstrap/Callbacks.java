package dev.cutpoint.bootstrap;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;

/** Callbacks of cancelled futures, on whichever thread runs them: while one runs, its thread is cancelling. */
public final class Callbacks {
    private Callbacks() {}

    /** Whether a callback that is given this exception is a callback of a cancelled future. */
    public static boolean isCancellation(Throwable exception) {
        return exception instanceof CancellationException
                || (exception instanceof CompletionException && Jdk.cause(exception) instanceof CancellationException);
    }

    public static void enter(Object function, Throwable exception) {
        Cancelled row = Cancelled.find(root(exception));
        enter(function, row == null ? null : row.request);
    }

    /** {@code request}: null when it is not known. */
    static void enter(Object function, Request request) {
        ThreadState state = ThreadTable.mine();
        state.callback = new CallbackFrame(request, function.getClass(), state.callback);
    }

    /** The exception that carries the request: the outermost cancellation below at most one wrapper. JDK 25 wraps for waiters. */
    private static Throwable root(Throwable exception) {
        Throwable cause = Jdk.cause(exception);
        return isCancellation(cause) ? root(cause) : exception;
    }

    public static void exit() {
        ThreadState state = ThreadTable.findMine();
        if (state == null || state.callback == null) {
            return;
        }
        CallbackFrame frame = state.callback;
        state.callback = frame.outer;
        if (frame.request != null && frame.request.isRecorded()) {
            Records.calledBack(frame);
        }
        ThreadTable.release(state);
    }

    /** A waiter is about to throw the {@code CancellationException} of another task's future. */
    public static void observed(Throwable exception, Object future) {
        Cancelled row = Cancelled.find(future == null ? root(exception) : future);
        if (row != null && row.request.isRecorded()) {
            Records.observed(row.request, exception, future);
        }
    }
}
