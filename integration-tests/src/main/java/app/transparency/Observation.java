package app.transparency;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** What somebody who asks a future is told. */
enum Observation {
    GET_NOW(future -> future.getNow("absent")),
    TIMED_GET(future -> future.get(1, TimeUnit.NANOSECONDS)),
    GET(future -> future.isDone() ? future.get() : "not done"),
    JOIN(future -> future.isDone() ? future.join() : "not done"),
    STATE(future -> future.isDone() + " " + future.isCancelled() + " " + future.isCompletedExceptionally() + " "
            + future.getNumberOfDependents() + " " + future);

    /** Asks, in one of the ways. */
    interface Asking {
        Object ask(CompletableFuture<Object> future) throws Exception;
    }

    private final Asking asking;

    Observation(Asking asking) {
        this.asking = asking;
    }

    String of(CompletableFuture<Object> future, Journal journal) {
        try {
            return this + " gives " + journal.text(asking.ask(future));
        } catch (Exception failed) {
            return this + " throws " + journal.text(failed);
        }
    }
}
