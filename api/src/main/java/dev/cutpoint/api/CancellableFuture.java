package dev.cutpoint.api;

import java.lang.ref.WeakReference;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * The future of a computation, or a stage that depends on one. Given up, by cancellation or by a time-out, it interrupts its computation,
 * or tells the future that it depends on, which is given up in its turn when all that depend on it are.
 *
 * <p>Not derived: what the JDK makes behind its back, {@code allOf} and {@code anyOf}, and threads that wait for it. They show in the number
 * of dependents alone, which is then greater than that of the stages known here, and nothing is given up.
 */
final class CancellableFuture<T> extends CompletableFuture<T> {
    /** Null if this is a derived stage. */
    private final CancellableRun<T> run;

    /** What this was derived from; one that is not complete is held by what will complete it. */
    private final WeakReference<CancellableFuture<?>> source;

    private final AtomicInteger derived = new AtomicInteger();
    private final AtomicInteger givenUp = new AtomicInteger();
    private final AtomicInteger listeners = new AtomicInteger();
    private final AtomicBoolean counted = new AtomicBoolean();

    private CancellableFuture(Callable<? extends T> computation) {
        this.run = new CancellableRun<>(this, computation);
        this.source = new WeakReference<>(null);
    }

    private CancellableFuture(CancellableFuture<?> source) {
        this.run = null;
        this.source = new WeakReference<>(source);
    }

    static <T> CompletableFuture<T> start(Executor executor, Callable<? extends T> computation) {
        if (computation == null) {
            throw new NullPointerException("computation");
        }
        CancellableFuture<T> future = new CancellableFuture<>(computation);
        executor.execute(future.run);
        return future;
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        derived.incrementAndGet();
        return new CancellableFuture<>(this);
    }

    /** By way of a stage that is not derived: a listener needs no result. */
    void listen(CancelListener listener) {
        listeners.incrementAndGet();
        listener.listenTo(minimalCompletionStage());
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        return asRequest(
                CancellationKind.FUTURE_CANCEL, mayInterruptIfRunning, () -> super.cancel(mayInterruptIfRunning));
    }

    /** The timer of {@code orTimeout} comes this way. */
    @Override
    public boolean completeExceptionally(Throwable exception) {
        if (exception instanceof TimeoutException) {
            return asRequest(CancellationKind.TIMEOUT, true, () -> super.completeExceptionally(exception));
        }
        if (exception instanceof CancellationException) {
            return asRequest(CancellationKind.STAGE, true, () -> super.completeExceptionally(exception));
        }
        return super.completeExceptionally(exception);
    }

    private boolean asRequest(CancellationKind kind, boolean interrupt, BooleanSupplier completion) {
        boolean effective = false;
        Agent.cancelBegins(this, run == null ? null : run.computation(), kind.word());
        try {
            effective = completion.getAsBoolean();
            if (effective) {
                giveUp(interrupt);
            }
            return effective;
        } finally {
            Agent.cancelEnds(effective);
        }
    }

    private void giveUp(boolean interrupt) {
        if (run != null) {
            if (interrupt) {
                run.interrupt();
            }
            return;
        }
        CancellableFuture<?> from = source.get();
        if (from != null && counted.compareAndSet(false, true)) {
            from.dependentGivenUp(interrupt);
        }
    }

    private void dependentGivenUp(boolean interrupt) {
        int known = derived.get();
        if (givenUp.incrementAndGet() == known && getNumberOfDependents() <= known + listeners.get()) {
            cancel(interrupt);
        }
    }
}
