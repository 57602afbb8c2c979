package dev.cutpoint.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class CancellableFutureTest {
    private final Queue<Runnable> queue = new ArrayDeque<>();

    @Test
    void computesOnTheExecutorAndLeavesItsStatus() {
        CompletableFuture<Integer> length =
                Cancellation.cancellable(queue::add, () -> "value").thenApply(String::length);
        assertThat(length).isNotDone();

        queue.remove().run();

        assertThat(length).isCompletedWithValue(5);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void aComputationThatWasCancelledBeforeDoesNotBegin() {
        AtomicBoolean began = new AtomicBoolean();
        Cancellation.cancellable(queue::add, () -> began.getAndSet(true)).cancel(true);

        queue.remove().run();

        assertThat(began).isFalse();
        assertThat(Thread.interrupted()).isFalse();
    }

    /** Cancelled by itself, as it were, so that the moment is known. */
    @Test
    void theInterruptStaysInsideOfTheComputation() {
        List<CompletableFuture<?>> self = new ArrayList<>();
        AtomicBoolean inside = new AtomicBoolean();
        self.add(Cancellation.cancellable(queue::add, () -> {
            self.get(0).cancel(true);
            inside.set(Thread.currentThread().isInterrupted());
            return "value";
        }));

        queue.remove().run();

        assertThat(inside).isTrue();
        assertThat(Thread.interrupted()).isFalse();
        assertThat(self.get(0)).isCancelled();
    }

    /** Such a future says that it can be cancelled again. */
    @Test
    void whatRunsWhenTheComputationIsOverIsNotInterrupted() {
        CompletableFuture<String> future = Cancellation.cancellable(queue::add, () -> {
            throw new CancellationException();
        });
        queue.remove().run();

        assertThat(future.cancel(true)).isTrue();
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void theLastDependentTakesTheSourceWithIt() {
        CompletableFuture<String> source = Cancellation.cancellable(queue::add, () -> "value");
        CompletableFuture<Integer> first = source.thenApply(String::length);
        CompletableFuture<Integer> second = source.thenApply(String::length);

        first.cancel(true);
        assertThat(source).isNotDone();
        second.cancel(true);
        assertThat(source).isCancelled();
    }

    @Test
    void whatTheComputationThrowsIsWhatTheFutureFailsWith() {
        IllegalStateException failure = new IllegalStateException();
        CompletableFuture<String> future = Cancellation.cancellable(queue::add, () -> {
            throw failure;
        });
        queue.remove().run();
        assertThatThrownBy(future::join).isInstanceOf(CompletionException.class).hasCause(failure);
    }

    @Test
    void aRefusalOfTheExecutorIsThrown() {
        assertThatThrownBy(() -> Cancellation.cancellable(
                        task -> {
                            throw new RejectedExecutionException();
                        },
                        () -> ""))
                .isInstanceOf(RejectedExecutionException.class);
    }
}
