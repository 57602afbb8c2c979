package app.waiting;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Waits that end in an error when what they wait for does not happen: the checks must not hang. */
public final class Limits {
    private static final long SECONDS = 20;
    private static final long BRIEFLY = TimeUnit.MILLISECONDS.toNanos(5);

    private Limits() {}

    public static void await(CountDownLatch latch) {
        try {
            if (!latch.await(SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody came");
            }
        } catch (InterruptedException nobodyDoesThat) {
            throw new IllegalStateException(nobodyDoesThat);
        }
    }

    public static <T> T get(Future<T> future) {
        try {
            return future.get(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Whatever way it ends. */
    public static void settled(CompletableFuture<?> future) {
        get(future.handle((value, failure) -> ""));
    }

    public static void join(Thread thread) {
        try {
            thread.join(TimeUnit.SECONDS.toMillis(SECONDS));
        } catch (InterruptedException nobodyDoesThat) {
            throw new IllegalStateException(nobodyDoesThat);
        }
        if (thread.isAlive()) {
            throw new IllegalStateException(thread + " does not end");
        }
    }

    public static void until(BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(SECONDS)) {
                throw new IllegalStateException("it does not come true");
            }
            Thread.yield();
        }
    }

    /**
     * Until the thread waits, as far as can be seen: a read or select does not show, so that it is given a moment only. One that is blocked
     * loads a class, or looks one up in another agent, and is not there yet.
     */
    public static void untilWaiting(Thread thread) {
        long start = System.nanoTime();
        while (isOnItsWay(thread.getState()) && System.nanoTime() - start < BRIEFLY) {
            Thread.yield();
        }
    }

    private static boolean isOnItsWay(Thread.State state) {
        return state == Thread.State.RUNNABLE || state == Thread.State.BLOCKED;
    }
}
