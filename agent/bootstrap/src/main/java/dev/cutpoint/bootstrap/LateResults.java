package dev.cutpoint.bootstrap;

import dev.cutpoint.bootstrap.event.LateResultEvent;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.FutureTask;

/** Results that arrive at a future which was cancelled, or timed out, before: its computation ran on. */
public final class LateResults {
    private static final String SUPPLY = "java.util.concurrent.CompletableFuture$AsyncSupply";
    private static final String RUN = "java.util.concurrent.CompletableFuture$AsyncRun";

    private LateResults() {}

    /** Whether there is any cancelled future that a result could be late for. */
    public static boolean possible() {
        return WeakTable.used;
    }

    /** What is about to compute on this thread; remembered only while a result could be late. */
    public static void computing(Object function) {
        ThreadTable.mine().lastComputation = function.getClass();
    }

    /** A value came to a {@code CompletableFuture} that was complete already. */
    public static void lost(CompletableFuture<?> future, Object value) {
        Throwable exception = exceptionOf(future);
        WeakTable.Row row = exception == null ? null : WeakTable.find(exception);
        if (row == null || !row.request.isRecorded()) {
            return;
        }
        LateResultEvent event = new LateResultEvent();
        event.by = isCompletedByHand() ? "complete" : "computation";
        ThreadState state = ThreadTable.findMine();
        if (event.by.equals("computation") && state != null) {
            describe(event, state.lastComputation);
        }
        record(event, row, future, value);
    }

    /** {@code FutureTask.set} was called. */
    public static void set(FutureTask<?> future, Object value) {
        WeakTable.Row row = WeakTable.find(future);
        if (row == null || !row.request.isRecorded()) {
            return;
        }
        LateResultEvent event = new LateResultEvent();
        event.by = "computation";
        describe(event, row.computation);
        ThreadState state = ThreadTable.findMine();
        for (Effect each = state == null ? null : state.effects(); each != null; each = each.next) {
            if (each.future == future) {
                event.effect = each.id;
                event.told |= each.told();
            }
        }
        record(event, row, future, value);
    }

    private static void record(LateResultEvent event, WeakTable.Row row, Object future, Object value) {
        event.future = future.getClass().getName();
        event.value = value == null ? null : value.getClass().getName();
        event.closeable = value instanceof AutoCloseable;
        Records.late(row.request, event);
    }

    private static void describe(LateResultEvent event, Class<?> computation) {
        if (computation != null) {
            Entries.Entry entry = Entries.of(computation);
            event.entryClass = entry.className;
            event.entryMethod = entry.method;
            event.entryLine = entry.line;
        }
    }

    /** {@code CompletableFuture.result} of an exceptional future is an {@code AltResult} with the exception. */
    private static Throwable exceptionOf(CompletableFuture<?> future) {
        Object result = Jdk.field(future, CompletableFuture.class, "result");
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
