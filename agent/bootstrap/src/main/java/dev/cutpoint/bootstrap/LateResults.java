package dev.cutpoint.bootstrap;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Results that arrive at a future which was cancelled, or timed out, before: its computation ran on. */
public final class LateResults {
    private static final String SUPPLY = "java.util.concurrent.CompletableFuture$AsyncSupply";
    private static final String RUN = "java.util.concurrent.CompletableFuture$AsyncRun";

    /** Results lost by {@code complete}, until the caller is seen to drop the answer; threads that share a slot may miss one. */
    private static final int SLOTS = 256;

    private static final AtomicReferenceArray<Dropped> LAST = new AtomicReferenceArray<>(SLOTS);

    private LateResults() {}

    /** Whether there is any cancelled future that a result could be late for. */
    public static boolean possible() {
        return Cancelled.any;
    }

    /** What is about to compute on this thread; remembered only while a result could be late. */
    public static void computing(Object function) {
        ThreadTable.mine().lastComputation = function.getClass();
    }

    /** A value came to a {@code CompletableFuture} that was complete already. */
    public static void lost(CompletableFuture<?> future, Object value) {
        Throwable exception = exceptionOf(future);
        Cancelled row = exception == null ? null : Cancelled.find(exception);
        if (row == null || !row.request.isRecorded() || row.request.isSilent()) {
            return;
        }
        boolean byHand = isCompletedByHand();
        LateResult result = new LateResult(byHand ? LateResult.By.COMPLETE : LateResult.By.COMPUTATION, future, value);
        if (byHand) {
            LAST.set(slot(), new Dropped(row.request, future, value));
        } else {
            ThreadState state = ThreadTable.findMine();
            result.entry = entry(state == null ? null : state.lastComputation);
        }
        Records.late(row.request, result);
    }

    /** {@code FutureTask.set} was called. */
    public static void set(FutureTask<?> future, Object value) {
        Cancelled row = Cancelled.find(future);
        if (row == null || !row.request.isRecorded() || row.request.isSilent()) {
            return;
        }
        LateResult result = new LateResult(LateResult.By.COMPUTATION, future, value);
        result.entry = entry(row.computation);
        ThreadState state = ThreadTable.findMine();
        for (Effect each = state == null ? null : state.effects(); each != null; each = each.next) {
            if (each.future == future) {
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
        Records.late(last.request, result);
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

        Dropped(Request request, Object future, Object value) {
            this.request = request;
            this.future = future.getClass().getName();
            this.value = value == null ? null : value.getClass().getName();
            this.closeable = LateResult.isCloseable(value);
        }
    }

    private static Entries.Entry entry(Class<?> computation) {
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

    /** Whether application code called {@code complete}, rather than a computation of the JDK's returning. Rare path: walks the stack. */
    private static boolean isCompletedByHand() {
        for (StackTraceElement frame : new Throwable().getStackTrace()) {
            String owner = frame.getClassName();
            if (owner.equals(SUPPLY) || owner.equals(RUN)) {
                return false;
            }
            if (frame.getMethodName().equals("complete") && owner.equals("java.util.concurrent.CompletableFuture")) {
                return true;
            }
        }
        return false;
    }
}
