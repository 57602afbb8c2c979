package app.hooks;

import app.waiting.Limits;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;
import java.util.function.BiFunction;

/** A stage, or a fork-join task, is cancelled while it computes, and goes on. */
final class LateStages {
    private final CountDownLatch running = new CountDownLatch(1);
    private final CountDownLatch cancelled = new CountDownLatch(1);

    private LateStages() {}

    private interface Attaching extends BiFunction<CompletableFuture<String>, LateStages, CompletableFuture<?>> {}

    static void apply() {
        late((source, late) -> source.thenApply(value -> late.compute()));
    }

    static void accept() {
        late((source, late) -> source.thenAccept(value -> late.compute()));
    }

    static void run() {
        late((source, late) -> source.thenRun(late::compute));
    }

    static void applyToEither() {
        late((source, late) -> source.applyToEither(new CompletableFuture<>(), value -> late.compute()));
    }

    static void acceptEither() {
        late((source, late) -> source.acceptEither(new CompletableFuture<>(), value -> late.compute()));
    }

    static void runAfterEither() {
        late((source, late) -> source.runAfterEither(new CompletableFuture<>(), late::compute));
    }

    static void combine() {
        late((source, late) -> source.thenCombine(done(), (one, other) -> late.compute()));
    }

    static void acceptBoth() {
        late((source, late) -> source.thenAcceptBoth(done(), (one, other) -> late.compute()));
    }

    static void runAfterBoth() {
        late((source, late) -> source.runAfterBoth(done(), late::compute));
    }

    private static CompletableFuture<String> done() {
        return CompletableFuture.completedFuture("done");
    }

    private static void late(Attaching attaching) {
        LateStages late = new LateStages();
        CompletableFuture<String> source = new CompletableFuture<>();
        CompletableFuture<?> stage = attaching.apply(source, late);
        Thread completer = Victim.daemon(() -> source.complete("there"));
        completer.start();
        late.cancel(() -> stage.cancel(false));
        Limits.join(completer);
    }

    static void forkJoin() {
        LateStages late = new LateStages();
        ForkJoinPool pool = new ForkJoinPool(1);
        Action action = new Action(late);
        pool.execute(action);
        late.cancel(() -> action.cancel(false));
        pool.shutdown();
        Limits.until(pool::isTerminated);
    }

    private static final class Action extends RecursiveAction {
        private static final long serialVersionUID = 1;

        private final transient LateStages late;

        Action(LateStages late) {
            this.late = late;
        }

        @Override
        protected void compute() {
            late.compute();
        }
    }

    private void cancel(Runnable cancelling) {
        Limits.await(running);
        cancelling.run();
        cancelled.countDown();
    }

    private String compute() {
        running.countDown();
        Limits.await(cancelled);
        return "late";
    }
}
