package dev.cutpoint.bootstrap;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;

/**
 * The stages of {@code CompletableFuture} that application code made and that are pending, with the place that made them: they are the
 * suspend points of an async routine. Its exits are that it was computed, and that a cancellation came instead.
 *
 * <p>Weak and bounded. Only woven calls of {@code thenApply} and its kin write here: while {@link #any} is false, which is so in
 * {@code watch}, hooks look no further. On whichever thread makes or completes a stage.
 */
public final class Stages {
    private static final int BUCKETS = 1 << 15;

    private static final int TOLD_BUCKETS = 1 << 10;

    /** True once a stage was pending. */
    public static volatile boolean any;

    /** True once a function was given a cancellation: before, no stage need be looked up, which costs more than all else here. */
    private static volatile boolean anyTold;

    private static final WeakTable<Stage> PENDING = new WeakTable<>(BUCKETS, Loss.PENDING_STAGES);

    /** Those whose function was given a cancellation; it may have made an ordinary value of it. */
    private static final WeakTable<Boolean> TOLD = new WeakTable<>(TOLD_BUCKETS);

    /**
     * Where a stage was made, and when.
     *
     * @param point number of the suspend point
     * @param since when it was made, by {@code System.nanoTime}
     */
    public record Stage(int point, long since) {}

    private Stages() {}

    /** A call of {@code thenApply} or its kin came back. Stages of other makers than the JDK are not followed. */
    public static void made(Object stage, int point) {
        if (!(stage instanceof CompletableFuture<?> future)) {
            return;
        }
        Object result = Jdk.result(future);
        if (result != null) {
            count(point, future, result);
            return;
        }
        any = true;
        PENDING.put(future, new Stage(point, Clock.now()));
        if (Jdk.result(future) != null) {
            done(future);
        }
    }

    /** A future has its result. Two places made the same stage where a subclass overrides {@code thenApply} and calls that of its parent. */
    public static void done(CompletableFuture<?> future) {
        Object result = Jdk.result(future);
        if (result == null) {
            return;
        }
        for (Stage each = PENDING.remove(future); each != null; each = PENDING.remove(future)) {
            count(each.point(), future, result);
        }
    }

    /** The function of {@code handle}, {@code exceptionally} or its kin is called, with what the source ended with. */
    public static void handling(CompletableFuture<?> future, Object source) {
        if (source != null && isCancellation(Jdk.failure(source))) {
            anyTold = true;
            TOLD.put(future, true);
        }
    }

    /** An ordinary failure is neither exit. */
    private static void count(int point, CompletableFuture<?> future, Object result) {
        Throwable failure = Jdk.failure(result);
        if (isCancellation(failure) || (anyTold && TOLD.find(future) != null)) {
            SiteCounters.cancelled(point);
        } else if (failure == null) {
            SiteCounters.resumed(point);
        }
    }

    private static boolean isCancellation(Throwable failure) {
        Throwable root = failure instanceof CompletionException ? Jdk.cause(failure) : failure;
        return root instanceof CancellationException;
    }

    /** Those that are pending now; the visitor must not keep them. */
    public static void forEachPending(BiConsumer<CompletableFuture<?>, Stage> visitor) {
        PENDING.forEach((key, stage) -> {
            CompletableFuture<?> future = (CompletableFuture<?>) key;
            if (Jdk.result(future) == null) {
                visitor.accept(future, stage);
            }
        });
    }
}
