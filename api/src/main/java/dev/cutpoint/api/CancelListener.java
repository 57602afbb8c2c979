package dev.cutpoint.api;

import java.lang.System.Logger.Level;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Runs an action when a future is cancelled, at most once. */
final class CancelListener implements Runnable {
    private final Future<?> future;
    private final Runnable action;

    private CancelListener(Future<?> future, Runnable action) {
        this.future = future;
        this.action = action;
    }

    static void add(Future<?> future, Runnable action) {
        if (action == null) {
            throw new NullPointerException("action");
        }
        CancelListener listener = new CancelListener(future, action);
        if (future instanceof CancellableFuture<?> own) {
            own.listen(listener);
        } else if (future instanceof CompletableFuture<?> stage) {
            listener.listenTo(stage);
        } else if (!future.isDone()) {
            listener.start();
        } else if (future.isCancelled()) {
            listener.cancelled();
        }
    }

    /** The stage that comes of it is nobody's: nothing may be thrown into it. */
    void listenTo(java.util.concurrent.CompletionStage<?> stage) {
        stage.whenComplete((value, exception) -> {
            if (isCancellation(exception)) {
                act();
            }
        });
    }

    private static boolean isCancellation(Throwable exception) {
        return exception instanceof CancellationException
                || (exception instanceof CompletionException && exception.getCause() instanceof CancellationException);
    }

    /** A future of another kind tells only those who wait for it. Where there are virtual threads, that is one; by reflection for 17. */
    private void start() {
        try {
            Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, this);
        } catch (NoSuchMethodException | IllegalAccessException | UnsupportedOperationException before21) {
            startDaemon();
        } catch (InvocationTargetException notWithoutPreview) {
            startDaemon();
        }
    }

    private void startDaemon() {
        Thread thread = new Thread(this, "cutpoint-on-cancel");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        while (!future.isDone()) {
            try {
                future.get();
            } catch (ExecutionException | CancellationException done) {
                break;
            } catch (InterruptedException again) {
                // the thread is nobody's to interrupt, and whoever did it does not mean the future
            }
        }
        if (future.isCancelled()) {
            cancelled();
        }
    }

    private void cancelled() {
        Agent.callbackBegins(future, action);
        try {
            act();
        } finally {
            Agent.callbackEnds();
        }
    }

    private void act() {
        Object begun = Agent.guardBegins();
        Throwable failure = null;
        try {
            action.run();
        } catch (Throwable thrown) {
            failure = thrown;
            System.getLogger("dev.cutpoint.api").log(Level.WARNING, "an action for a cancelled future failed", thrown);
        }
        if (failure != null) {
            Agent.guardEnds(begun, "on-cancel", failure); // that it ran is known: it is a callback
        }
    }
}
