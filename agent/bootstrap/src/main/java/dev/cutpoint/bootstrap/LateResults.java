package dev.cutpoint.bootstrap;

import dev.cutpoint.bootstrap.event.LateResultEvent;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Results that arrive at a future which was cancelled, or timed out, before: its computation ran on. */
public final class LateResults {
    private static final String SUPPLY = "java.util.concurrent.CompletableFuture$AsyncSupply";
    private static final String RUN = "java.util.concurrent.CompletableFuture$AsyncRun";

    private static final String COMPUTATION = "computation";
    private static final String COMPLETE = "complete";

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
        if (row == null || !row.request.isRecorded() || row.request.silent) {
            return;
        }
        LateResultEvent event = new LateResultEvent();
        if (isCompletedByHand()) {
            event.by = COMPLETE;
            LAST.set(slot(), new Dropped(row.request, future, value));
        } else {
            event.by = COMPUTATION;
            ThreadState state = ThreadTable.findMine();
            describe(event, state == null ? null : state.lastComputation);
        }
        record(event, row.request, future, value);
    }

    /** {@code FutureTask.set} was called. */
    public static void set(FutureTask<?> future, Object value) {
        Cancelled row = Cancelled.find(future);
        if (row == null || !row.request.isRecorded() || row.request.silent) {
            return;
        }
        LateResultEvent event = new LateResultEvent();
        event.by = COMPUTATION;
        describe(event, row.computation);
        ThreadState state = ThreadTable.findMine();
        for (Effect each = state == null ? null : state.effects(); each != null; each = each.next) {
            if (each.future == future) {
                event.effect = each.id;
                event.told |= each.told();
            }
        }
        record(event, row.request, future, value);
    }

    /** The answer of the {@code complete} that was called last on this thread goes nowhere. */
    public static void answerDropped() {
        Dropped last = LAST.getAndSet(slot(), null);
        if (last == null || last.thread != Jdk.threadId(Thread.currentThread())) {
            return;
        }
        LateResultEvent event = new LateResultEvent();
        event.by = COMPLETE;
        event.answerDropped = true;
        event.future = last.future;
        event.value = last.value;
        event.closeable = last.closeable;
        Records.late(last.request, event);
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
            this.closeable = value instanceof AutoCloseable;
        }
    }

    private static void record(LateResultEvent event, Request request, Object future, Object value) {
        event.future = future.getClass().getName();
        event.value = value == null ? null : value.getClass().getName();
        event.closeable = value instanceof AutoCloseable;
        Records.late(request, event);
    }

    private static void describe(LateResultEvent event, Class<?> computation) {
        if (computation != null) {
            Entries.Entry entry = Entries.of(computation);
            if (entry == null) {
                return;
            }
            event.entryClass = entry.className;
            event.entryMethod = entry.method;
            event.entryLine = entry.line;
        }
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
