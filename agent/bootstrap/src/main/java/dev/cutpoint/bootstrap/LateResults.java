package dev.cutpoint.bootstrap;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Results that arrive at a future which was cancelled, or timed out, before: its computation ran on. */
public final class LateResults {
    /** Completes {@code allOf}, which computes nothing. */
    private static final String RELAY = "java.util.concurrent.CompletableFuture$BiRelay";

    /** Results lost by {@code complete}, until the caller is seen to drop the answer; threads that share a slot may miss one. */
    private static final int SLOTS = 256;

    private static final AtomicReferenceArray<Dropped> LAST = new AtomicReferenceArray<>(SLOTS);

    private LateResults() {}

    /** Whether there is any cancelled future that a result could be late for. */
    public static boolean possible() {
        return Cancelled.any;
    }

    /** What computed on this thread; remembered only while a result could be late. */
    public static void computed(Object function) {
        ThreadTable.mine().lastComputation = function.getClass();
    }

    /** The same for a stage, whose result is about to come; nearly always in time, and for somebody. */
    public static void computed(CompletableFuture<?> stage, Object function) {
        if (stage != null && function != null && (Jdk.result(stage) != null || LateSources.isForNobody(stage))) {
            computed(function);
        }
    }

    /** A value came to a {@code CompletableFuture} that was complete already. */
    public static void lost(CompletableFuture<?> future, Object value) {
        LAST.set(slot(), null);
        ThreadState state = ThreadTable.findMine();
        Class<?> computation = computation(state);
        Throwable exception = exceptionOf(future);
        Cancelled row = exception == null ? null : Cancelled.find(exception);
        if (row == null || !row.request.isRecorded() || row.request.isSilent()) {
            return;
        }
        StackTraceElement completer = completer();
        if (completer == null || completer.getClassName().equals(RELAY)) {
            return;
        }
        boolean byHand = isOfFuture(completer, "complete");
        LateResult result = new LateResult(byHand ? LateResult.By.COMPLETE : LateResult.By.COMPUTATION, future, value);
        if (byHand) {
            result.told = isTold(state);
            LAST.set(slot(), new Dropped(row.request, future, value, result.told));
        } else {
            result.entry = entry(computation);
        }
        Records.late(row.request, result);
    }

    /** What computed last on this thread; forgotten by that, so that threads that end no task keep nothing. */
    private static Class<?> computation(ThreadState state) {
        if (state == null) {
            return null;
        }
        Class<?> last = state.lastComputation;
        state.lastComputation = null;
        ThreadTable.release(state);
        return last;
    }

    /** {@code FutureTask.set} was called. */
    public static void set(FutureTask<?> future, Object value) {
        ranOn(future, value);
    }

    /** The run of a fork-join task came to its end; its result is not asked for, since that would call application code. */
    public static void executed(ForkJoinTask<?> task) {
        ranOn(task, null);
    }

    /** The computation of a future of the API came to its end. */
    public static void ran(Object future, Object value) {
        ranOn(future, value);
    }

    private static void ranOn(Object task, Object value) {
        Cancelled row = Cancelled.find(task);
        if (row == null || !row.request.isRecorded() || row.request.isSilent()) {
            return;
        }
        LateResult result = new LateResult(LateResult.By.COMPUTATION, task, value);
        result.entry = entry(row.computation);
        ThreadState state = ThreadTable.findMine();
        for (Effect each = state == null ? null : state.effects(); each != null; each = each.next) {
            if (each.future == task || (each.future == null && each.request == row.request)) {
                result.effect = each.id;
                result.told |= each.told();
            }
        }
        Records.late(row.request, result);
    }

    /** The answer of the {@code complete} that was called last on this thread goes nowhere. */
    public static void answerDropped() {
        Dropped last = LAST.getAndSet(slot(), null);
        if (last == null || last.thread != Jdk.threadId(Thread.currentThread())) {
            return;
        }
        LateResult result = new LateResult(LateResult.By.COMPLETE, last.future, last.value, last.closeable);
        result.answerDropped = true;
        result.told = last.told;
        Records.late(last.request, result);
    }

    /** Whether the thread was asked to end and knows: what it hands in then is what it has instead of a result. */
    private static boolean isTold(ThreadState state) {
        for (Effect each = state == null ? null : state.effects(); each != null; each = each.next) {
            if (each.told() && each.stage != Effect.Stage.STALE) {
                return true;
            }
        }
        return false;
    }

    private static int slot() {
        return (int) Jdk.threadId(Thread.currentThread()) & (SLOTS - 1);
    }

    private static final class Dropped {
        final long thread = Jdk.threadId(Thread.currentThread());
        final Request request;
        final String future;
        final String value;
        final boolean closeable;
        final boolean told;

        Dropped(Request request, Object future, Object value, boolean told) {
            this.request = request;
            this.future = future.getClass().getName();
            this.value = value == null ? null : value.getClass().getName();
            this.closeable = LateResult.isCloseable(value);
            this.told = told;
        }
    }

    static Entries.Entry entry(Class<?> computation) {
        return computation == null ? null : Entries.of(computation);
    }

    /** {@code CompletableFuture.result} of an exceptional future is an {@code AltResult} with the exception. */
    private static Throwable exceptionOf(CompletableFuture<?> future) {
        Object result = Jdk.result(future);
        if (result == null || !result.getClass().getName().equals("java.util.concurrent.CompletableFuture$AltResult")) {
            return null;
        }
        Throwable exception = (Throwable) Jdk.field(result, result.getClass(), "ex");
        Throwable cause = exception instanceof CompletionException ? Jdk.cause(exception) : null;
        return cause == null ? exception : cause;
    }

    /**
     * What brought the value: {@code complete}, or the JDK's method that ran a computation, which {@code complete} on another future may
     * have set off. Rare path: walks the stack.
     */
    private static StackTraceElement completer() {
        StackTraceElement[] frames = new Throwable().getStackTrace();
        for (int i = 1; i < frames.length; i++) {
            if (isOfFuture(frames[i - 1], "completeValue") || isOfFuture(frames[i - 1], "completeNull")) {
                return frames[i];
            }
        }
        return null;
    }

    private static boolean isOfFuture(StackTraceElement frame, String method) {
        return frame.getMethodName().equals(method)
                && frame.getClassName().equals("java.util.concurrent.CompletableFuture");
    }
}
