package app.flag;

import app.waiting.Limits;
import dev.cutpoint.api.Cancellation;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/** One callback, attached to one future before or after what happens to it, and what the flag was then and there. */
record CallbackRun(
        Verdicts verdicts, Origin origin, Derivation derivation, Callback callback, boolean before, String where) {

    /** Returns when the callback and what depends on it has run. */
    void with(Executor executor) {
        CompletableFuture<Object> root = new CompletableFuture<>();
        AtomicInteger runs = new AtomicInteger();
        CompletionStage<Object> future;
        CompletableFuture<Object> attached;
        CompletableFuture<Object> next;
        if (before) {
            future = derivation.from(root);
            attached = attachTo(future, executor, runs);
            next = follow(attached);
            origin.happenTo(root);
        } else {
            origin.happenTo(root);
            future = derivation.from(root);
            attached = attachTo(future, executor, runs);
            next = follow(attached);
        }
        outside("where the future was done");
        Limits.settled(next);
        outside("where the callback was awaited");
        boolean expected = end() != End.WELL || !callback.onlyAfterFailure();
        verdicts.same(this + " runs", expected ? 1 : 0, runs.get());
    }

    private End end() {
        return derivation.end(origin);
    }

    private CompletableFuture<Object> attachTo(CompletionStage<Object> future, Executor executor, AtomicInteger runs) {
        return callback.attach(future, watching(executor), failure -> {
            runs.incrementAndGet();
            boolean cancelled = end() == End.CANCELLED;
            verdicts.flag(this + " in the callback", cancelled, Cancellation.isCancelling());
            verdicts.flag(this + " in what it calls", cancelled, Callee.isCancelling());
        });
    }

    /** What depends on the callback is told a value, or that its own future was cancelled. */
    private CompletableFuture<Object> follow(CompletableFuture<Object> attached) {
        boolean cancelled = end() == End.CANCELLED && !callback.recovers();
        return attached.handle((value, failure) -> {
            verdicts.flag(this + " in the next callback", cancelled, Cancellation.isCancelling());
            return "";
        });
    }

    /** The executor runs the callback and is none itself. */
    private Executor watching(Executor executor) {
        return task -> {
            outside("in the executor, before");
            executor.execute(() -> {
                outside("in the executor's task, before");
                task.run();
                outside("in the executor's task, after");
            });
            outside("in the executor, after");
        };
    }

    private void outside(String place) {
        verdicts.flag(this + " " + place, false, Cancellation.isCancelling());
    }

    @Override
    public String toString() {
        return origin + "/" + derivation + "/" + callback + (before ? " attached before, " : " attached after, ")
                + where;
    }

    /** Asks some calls further on. */
    private static final class Callee {
        static boolean isCancelling() {
            CountDownLatch open = new CountDownLatch(0);
            Limits.await(open);
            return ask(5);
        }

        private static boolean ask(int depth) {
            return depth == 0 ? Cancellation.isCancelling() : ask(depth - 1);
        }
    }
}
