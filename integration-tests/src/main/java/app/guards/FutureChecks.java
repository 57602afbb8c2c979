package app.guards;

import app.flag.Verdicts;
import app.waiting.Limits;
import dev.cutpoint.api.Cancellation;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Futures whose cancellation reaches their computation, also by way of what depends on them. */
final class FutureChecks {
    private final Verdicts verdicts;
    private final ExecutorService pool = Executors.newSingleThreadExecutor();

    FutureChecks(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    void run() throws Exception {
        results();
        interrupted("cancel(true)", future -> future.cancel(true));
        letGo("cancel(false)", future -> future.cancel(false));
        letGo("completed by hand", future -> future.complete("other"));
        interrupted(
                "completed with a cancellation", future -> future.completeExceptionally(new CancellationException()));
        interrupted("timed out", future -> future.orTimeout(1, TimeUnit.MILLISECONDS));
        interrupted(
                "derived",
                future -> future.thenApply(List::of).thenAccept(value -> {}).cancel(true));
        interrupted("derived timed out", future -> future.thenApply(List::of).orTimeout(1, TimeUnit.MILLISECONDS));
        dependents();
        queued();
        pool.shutdown();
    }

    private void results() throws Exception {
        verdicts.same("value", "value", Limits.get(Cancellation.cancellable(pool, () -> "value")));
        CompletableFuture<String> failing = Cancellation.cancellable(pool, () -> {
            throw new IOException("own");
        });
        try {
            failing.get();
        } catch (ExecutionException e) {
            verdicts.same("failure", "own", e.getCause().getMessage());
        }
    }

    private void dependents() {
        letGo("one of two", future -> {
            CompletableFuture<String> other = future.thenApply(value -> value);
            CompletableFuture<String> cancelled = future.thenApply(value -> value);
            cancelled.cancel(true);
            cancelled.cancel(true);
            verdicts.same("the other one", false, other.isDone());
        });
        interrupted("the last of two", future -> {
            CompletableFuture<String> other = future.thenApply(value -> value);
            future.thenApply(List::of).cancel(true);
            other.cancel(true);
        });
        letGo("allOf goes on", future -> {
            CompletableFuture<Void> all = CompletableFuture.allOf(future, new CompletableFuture<>());
            future.thenApply(List::of).cancel(true);
            verdicts.same("all", false, all.isDone());
        });
        interrupted("a listener wants nothing", future -> {
            Cancellation.onCancel(future, () -> {});
            future.thenApply(List::of).cancel(true);
        });
    }

    /** The computation is interrupted where it waits. */
    private void interrupted(String name, Consumer<CompletableFuture<String>> act) {
        Standing computation = new Standing();
        computation.undergo(act);
        verdicts.same(name, "interrupted", Limits.get(computation.end));
    }

    /** No interrupt was on its way to the computation when that had been done. */
    private void letGo(String name, Consumer<CompletableFuture<String>> act) {
        Standing computation = new Standing();
        computation.undergo(act);
        computation.go.countDown();
        verdicts.same(name, "let go", Limits.get(computation.end));
    }

    private final class Standing {
        final CountDownLatch ready = new CountDownLatch(1);
        final CountDownLatch go = new CountDownLatch(1);
        final CompletableFuture<String> end = new CompletableFuture<>();

        void undergo(Consumer<CompletableFuture<String>> act) {
            CompletableFuture<String> future = Cancellation.cancellable(pool, this::compute);
            Limits.await(ready);
            act.accept(future);
        }

        private String compute() {
            ready.countDown();
            boolean interrupted = false;
            try {
                go.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
            end.complete(interrupted || Thread.interrupted() ? "interrupted" : "let go");
            return "value";
        }
    }

    private void queued() {
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<Void> first = Cancellation.cancellable(pool, () -> {
            go.await();
            return null;
        });
        Trail trail = new Trail();
        CompletableFuture<Void> second = Cancellation.cancellable(pool, () -> {
            trail.step("began");
            return null;
        });
        second.cancel(true);
        go.countDown();
        Limits.get(first);
        Limits.get(Cancellation.cancellable(pool, () -> ""));
        verdicts.same("cancelled while queued", List.of(), trail.steps());
    }
}
