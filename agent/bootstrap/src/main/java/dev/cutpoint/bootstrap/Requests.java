package dev.cutpoint.bootstrap;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Requests to cancel: who asks, for what, and which threads they reach. Runs on the requesting thread.
 *
 * <p>A request is registered before the interrupt status of its target is set, so the target always finds it. Requests made inside
 * another one ({@code FutureTask.cancel} interrupts, {@code shutdownNow} interrupts many) belong to the outermost.
 */
public final class Requests {
    private static final AtomicLong RECORDED = new AtomicLong();

    private Requests() {}

    /** How many were given to the flight recorder, or to the buffer before it: what a recording holds less has been lost. */
    public static long recorded() {
        return RECORDED.get();
    }

    /** Entry of {@code cancel}, {@code shutdownNow} and their kin; {@link #end} follows on every way out. */
    public static void begin(int kind, Object target) {
        ThreadState state = ThreadTable.mine();
        Scope outer = state.scope;
        Request request = outer != null ? outer.request : new Request(Kind.at(kind), target, Targets.name(target));
        if (outer == null && request.kind == Kind.SCOPE_SHUTDOWN) {
            request.failure = SiblingFailure.take();
            request.deadline = Deadline.expired(target);
        }
        state.scope = new Scope(request, target, outer);
        if (request != null && Targets.isTask(target) && !Throttle.TRACES.isExhausted()) {
            remember(target, request);
        }
    }

    /** Before it is known whether this request changes anything; a second one does not, and must not take the place of the first. */
    private static void remember(Object task, Request request) {
        Cancelled known = Cancelled.find(task);
        if (known == null || !known.request.isRecorded()) {
            Cancelled.put(task, request, Targets.computation(task));
        }
    }

    /** {@code effective}: whether the call changed anything, as far as it tells. */
    public static void end(boolean effective) {
        ThreadState state = ThreadTable.findMine();
        if (state == null || state.scope == null) {
            return;
        }
        Scope scope = state.scope;
        state.scope = scope.outer;
        if (effective && scope.request != null) {
            record(scope.request);
        }
        ThreadTable.release(state);
    }

    /** Requests and interrupts until {@link #end} are the JDK's own affair. */
    public static void beginHousekeeping() {
        ThreadState state = ThreadTable.mine();
        state.scope = new Scope(null, null, state.scope);
    }

    /** As {@link #beginHousekeeping}, but inside a request they belong to that request, and {@code now} is one by itself. */
    public static void beginTerminating(Object pool, boolean now) {
        if (now) {
            begin(Kind.EXECUTOR_SHUTDOWN.number(), pool);
            return;
        }
        ThreadState state = ThreadTable.mine();
        Scope outer = state.scope;
        state.scope = new Scope(outer == null ? null : outer.request, null, outer);
    }

    /** Other threads are going to act for the request in progress; recorded here and now, since it is this thread that asks. */
    public static void passOn(Object carrier) {
        ThreadState state = ThreadTable.findMine();
        if (state != null && state.scope != null && state.scope.request != null) {
            record(state.scope.request);
            Cancelled.put(carrier, state.scope.request, null);
        }
    }

    /** What is done until {@link #end} belongs to the request that was passed on; if there was none, it is nobody's request. */
    public static void beginPassedOn(Object carrier) {
        ThreadState state = ThreadTable.mine();
        Scope outer = state.scope;
        Cancelled row = outer == null ? Cancelled.find(carrier) : null;
        Request request = outer != null ? outer.request : row == null ? null : row.request;
        state.scope = new Scope(request, null, outer);
    }

    /** A {@code CancellationException} is about to complete a future: from now on it carries the request in progress. */
    public static void carry(Throwable exception) {
        ThreadState state = ThreadTable.findMine();
        if (state != null && state.scope != null && state.scope.request != null) {
            Cancelled.put(exception, state.scope.request, null);
        }
    }

    /** The future's state was changed by the request in progress, or was not. */
    public static void settled(boolean won) {
        ThreadState state = ThreadTable.findMine();
        if (won && state != null && state.scope != null && state.scope.request != null) {
            record(state.scope.request);
        }
    }

    /**
     * {@code completeExceptionally} was called with a cancellation, or by the timer of {@code orTimeout}. An exception that already
     * carries a request is handed on by hand, which is no new cancellation.
     */
    public static void completing(CompletableFuture<?> future, Throwable exception) {
        if (exception == null || Jdk.result(future) != null || Cancelled.find(exception) != null) {
            return;
        }
        ThreadState state = ThreadTable.findMine();
        Scope scope = state == null ? null : state.scope;
        boolean timedOut = scope != null && scope.target == future && exception instanceof TimeoutException;
        if (!timedOut && !(exception instanceof CancellationException)) {
            return;
        }
        Request request = scope != null ? scope.request : new Request(Kind.STAGE, future, null);
        if (request != null) {
            Cancelled.put(exception, request, null);
            request.deadline = timedOut ? Deadline.of(future) : null;
            record(request);
        }
    }

    /** Entry of {@code Thread.interrupt}, before the status is set. Whether the interrupt is held back: then it is not set. */
    public static boolean interrupting(Thread target) {
        Thread current = Thread.currentThread();
        if (target == current) {
            Deliveries.restored();
            return false;
        }
        ThreadState mine = ThreadTable.findMine();
        if (DeafTasks.isOver(target)) {
            return false;
        }
        Scope scope = mine == null ? null : mine.scope;
        Request request = scope != null ? scope.request : new Request(Kind.INTERRUPT, target, target.getName());
        Effect effect = request == null ? null : reach(target, request, Targets.future(scope));
        ThreadState reached = ThreadTable.find(Jdk.threadId(target));
        return reached != null && Shields.hold(reached, effect);
    }

    /** Null if there is no room for it. */
    private static Effect reach(Thread target, Request request, Object future) {
        record(request);
        Effect effect = new Effect(request, future, target);
        if (!ThreadTable.addEffect(Jdk.threadId(target), effect)) {
            return null;
        }
        EffectRecords.reached(effect, target);
        return effect;
    }

    private static void record(Request request) {
        if (!SelfTest.claims() && request.firstRecord()) {
            Records.requested(request);
            if (!request.isSilent()) {
                RECORDED.incrementAndGet();
            }
        }
    }
}
