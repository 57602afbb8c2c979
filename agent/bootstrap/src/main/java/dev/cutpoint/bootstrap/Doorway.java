package dev.cutpoint.bootstrap;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The one class that woven code calls. It is defined as {@code java.lang.CutpointDoorway}, because some class loaders (OSGi,
 * application servers) hand on nothing but {@code java.*}; under its own name it never reaches a target.
 *
 * <p>Every method is a guard and one call. Guards are single reads of static fields, so that in a program where nobody cancels
 * anything, nothing else happens. No method throws anything of ours into the caller, parks, or takes a lock. The callback methods let
 * the callback's own exceptions through unchanged.
 */
public final class Doorway {
    private Doorway() {}

    // Requests: woven into cancel, shutdownNow and their kin.

    public static void begin(int kind, Object target) {
        try {
            if (!HookErrors.off) {
                Requests.begin(kind, target);
            }
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    public static void end(boolean effective) {
        try {
            Requests.end(effective);
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    /** {@code shutdownNow} gives back the tasks that never started. */
    public static void end(java.util.Collection<?> dropped) {
        end(dropped != null && !dropped.isEmpty());
    }

    public static void beginHousekeeping() {
        try {
            Requests.beginHousekeeping();
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    public static void beginGroup(Object owner, String tasks) {
        try {
            if (!HookErrors.off) {
                Groups.begin(owner, tasks);
            }
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    public static void endGroup(Object owner) {
        try {
            Groups.end(owner);
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    /** The end is the same. */
    public static void beginLateGroup(Object task, long deadline, String tasks) {
        try {
            if (!HookErrors.off) {
                Groups.beginLate(task, deadline, tasks);
            }
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    /** {@code now}: whether a pool's tasks are interrupted rather than awaited. */
    public static void beginTerminating(Object pool, boolean now) {
        try {
            Requests.beginTerminating(pool, now && !HookErrors.off);
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    /** The request in progress is going to be carried out by other threads, which know this object. */
    public static void passOn(Object carrier) {
        try {
            Requests.passOn(carrier);
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    public static void beginPassedOn(Object carrier) {
        try {
            Requests.beginPassedOn(carrier);
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    /** In place of {@code worker.interrupt()}: a worker that runs no task is not cancelled by it. */
    public static void interruptWorker(Thread worker, boolean runsTask) {
        if (runsTask) {
            worker.interrupt();
            return;
        }
        beginHousekeeping();
        try {
            worker.interrupt();
        } finally {
            end(false);
        }
    }

    /** In place of {@code timer.cancel}, where the JDK takes back a timer that it set for itself. */
    public static boolean cancelTimer(Future<?> timer, boolean interrupt) {
        beginHousekeeping();
        try {
            return timer.cancel(interrupt);
        } finally {
            end(false);
        }
    }

    /** Whether the interrupt is held back by a shield of the target's, which then gives it back. */
    public static boolean interrupting(Thread target) {
        try {
            return !HookErrors.off && Requests.interrupting(target);
        } catch (Throwable error) {
            HookErrors.record(error);
            return false;
        }
    }

    /** The interrupt status of the target is set by now. */
    public static void interrupted(Thread target) {
        try {
            if (ThreadTable.count != 0) {
                Shields.landed(target);
            }
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    public static void carry(Throwable exception) {
        try {
            Requests.carry(exception);
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    public static void deadline(CompletableFuture<?> future, long amount, TimeUnit unit) {
        try {
            if (unit != null && !HookErrors.off) {
                Deadline.set(future, unit.toNanos(amount));
            }
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    /** A scope that has a time-out was opened. */
    public static void deadline(Object scope, java.time.Duration timeout) {
        try {
            if (timeout != null && !HookErrors.off) {
                Deadline.set(scope, timeout.toNanos());
            }
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    public static void settled(boolean won) {
        try {
            Requests.settled(won);
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    public static void completing(CompletableFuture<?> future, Throwable exception) {
        try {
            if (!HookErrors.off && (ThreadTable.count != 0 || Callbacks.isCancellation(exception))) {
                Requests.completing(future, exception);
            }
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    // Delivery.

    public static void born(Throwable exception) {
        try {
            if (Deliveries.possible() && !HookErrors.off) {
                Deliveries.born(exception);
            }
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    public static void statusRead(boolean interrupted) {
        if (interrupted && ThreadTable.count != 0) {
            statusTold(true);
        }
    }

    /** The status of a thread was asked for: only its own does it tell a task anything. */
    public static void statusRead(boolean interrupted, Thread asked) {
        if (interrupted && ThreadTable.count != 0 && asked == Thread.currentThread()) {
            statusTold(false);
        }
    }

    private static void statusTold(boolean cleared) {
        try {
            if (!HookErrors.off) {
                Deliveries.statusRead(cleared);
            }
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    /** Application code called {@code Thread.interrupted} and looks away from its answer. */
    public static void statusCleared(boolean interrupted) {
        try {
            if (ThreadTable.count != 0) {
                Tasks.statusCleared();
            }
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    /** A socket exception was constructed; one message of it means an interrupt. */
    public static void socketFailed(Throwable exception, String message) {
        if (Deliveries.possible() && "Closed by interrupt".equals(message)) {
            born(exception);
        }
    }

    /** Time-outs of sockets are a subclass and no interrupts. */
    public static void ioInterrupted(Throwable exception) {
        if (Deliveries.possible() && exception.getClass() == java.io.InterruptedIOException.class) {
            born(exception);
        }
    }

    public static void observed(Throwable exception, Object future) {
        try {
            if (Cancelled.any && Callbacks.isCancellation(exception)) {
                Callbacks.observed(exception, future);
            }
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    // Callbacks of CompletableFuture: in place of the call of the user's function.

    public static <T, U> void accept(BiConsumer<T, U> function, T value, U exception) {
        if (exception == null || !enter(function, exception)) {
            function.accept(value, exception);
            return;
        }
        try {
            function.accept(value, exception);
        } finally {
            exit();
        }
    }

    public static <T, U, R> R apply(BiFunction<T, U, R> function, T value, U exception) {
        if (exception == null || !enter(function, exception)) {
            return function.apply(value, exception);
        }
        try {
            return function.apply(value, exception);
        } finally {
            exit();
        }
    }

    public static <T, R> R apply(Function<T, R> function, T exception) {
        if (!enter(function, exception)) {
            return function.apply(exception);
        }
        try {
            return function.apply(exception);
        } finally {
            exit();
        }
    }

    private static boolean enter(Object function, Object exception) {
        try {
            if (HookErrors.off || !Callbacks.isCancellation((Throwable) exception)) {
                return false;
            }
            Callbacks.enter(function, (Throwable) exception);
            return true;
        } catch (Throwable error) {
            HookErrors.record(error);
            return false;
        }
    }

    private static void exit() {
        try {
            Callbacks.exit();
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    // Computations and the end of tasks.

    public static <T> T supply(Supplier<T> function) {
        T value = function.get();
        computed(function);
        return value;
    }

    public static void run(Runnable function) {
        function.run();
        computed(function);
    }

    private static void computed(Object function) {
        try {
            if (LateResults.possible()) {
                LateResults.computed(function);
            }
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    /** The function of a stage has returned. */
    public static void computed(CompletableFuture<?> stage, Object function) {
        try {
            if (LateResults.possible()) {
                LateResults.computed(stage, function);
            }
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    /** A fork-join task has returned; one that is done already was cancelled, or completed by others. */
    public static void executed(ForkJoinTask<?> task) {
        try {
            if (LateResults.possible() && task.isDone()) {
                LateResults.executed(task);
            }
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    public static void completed(boolean won, CompletableFuture<?> future, Object value) {
        try {
            if (!won && LateResults.possible()) {
                LateResults.lost(future, value);
            }
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    /** A stage is made of a future, or its result is read. */
    public static void sourceUsed(CompletableFuture<?> source) {
        try {
            if (LateSources.any) {
                LateSources.used(source);
            }
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    /** Application code called {@code complete} and looks away from its answer. */
    public static void answerDropped(boolean won) {
        try {
            if (!won && LateResults.possible()) {
                LateResults.answerDropped();
            }
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    public static void set(FutureTask<?> future, Object value) {
        try {
            if (LateResults.possible()) {
                LateResults.set(future, value);
            }
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    public static void failed(Throwable exception) {
        try {
            if (ThreadTable.count != 0) {
                Tasks.failed(exception);
            }
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    public static void futureFailed(Object future, Throwable exception) {
        try {
            if (ThreadTable.count != 0) {
                Tasks.futureFailed(future, exception);
            }
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    /** A subtask of a scope ended by an exception. */
    public static void subtaskFailed(Throwable exception) {
        try {
            if (!HookErrors.off && exception != null) {
                Tasks.subtaskFailed(exception);
            }
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    public static void futureEnded(Object future) {
        try {
            if (ThreadTable.count != 0) {
                Tasks.futureEnded(future);
            }
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    public static void taskStarting() {
        try {
            if (ThreadTable.count != 0) {
                Tasks.starting();
            }
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    public static void taskEnded(String task) {
        try {
            if (ThreadTable.count != 0) {
                Tasks.ended(task, false);
            }
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    public static void threadEnded(String task) {
        try {
            if (ThreadTable.count != 0) {
                Tasks.ended(task, true);
            }
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    public static void uncaught(Throwable exception) {
        try {
            if (ThreadTable.count != 0) {
                Tasks.uncaught(exception);
            }
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    // Virtual threads.

    public static void virtualThreadsBegin() {
        try {
            UnseenLoads.prevent();
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    public static long now() {
        return Clock.now();
    }

    public static void waited(long startNanos) {
        try {
            if (!HookErrors.off) {
                Waits.ended(startNanos);
            }
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    // Shutdown.

    public static void shuttingDown() {
        try {
            ShutdownSequence.begin();
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    // Suspend points of application classes: the call came back.

    public static void passed(int point) {
        SiteCounters.resumed(point);
    }

    /** A call came back that an interrupt ends without an exception. */
    public static void returned(int point) {
        if (Jdk.interrupted(Thread.currentThread())) {
            SiteCounters.cancelled(point);
        } else {
            SiteCounters.resumed(point);
        }
    }

    /** The stage that the call returned waits from now on; or it need not wait any more. */
    public static void staged(Object stage, int point) {
        try {
            Stages.made(stage, point);
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    /** Woven into what comes before the function of {@code handle} and {@code exceptionally}. */
    public static void stageHandles(CompletableFuture<?> future, Object source) {
        try {
            if (SiteCounters.areOpen()) {
                Stages.handling(future, source);
            }
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    /** Woven into what follows the completion of a future. */
    public static void stageDone(CompletableFuture<?> future) {
        try {
            if (Stages.any) {
                Stages.done(future);
            }
            if (LateResults.possible()) {
                LateSources.ended(future);
            }
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    // Handlers of application classes.

    public static void caught(Throwable exception, int site) {
        try {
            if (ThreadTable.count != 0 && !HookErrors.off) {
                Handlers.caught(exception, site);
            }
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    public static void unwinding(Throwable exception, int site) {
        try {
            if (ThreadTable.count != 0 && !HookErrors.off) {
                Handlers.unwinding(exception, site);
            }
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    public static void recovered(int site) {
        try {
            if (ThreadTable.count != 0) {
                Handlers.recovered(site);
            }
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    // Locks of application classes.

    public static void monitorEntered(Object monitor, int site) {
        try {
            HeldLocks.entered(monitor, site);
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    public static void monitorExited(Object monitor) {
        try {
            HeldLocks.exited(monitor);
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    public static void synchronizedLeft(int site) {
        try {
            HeldLocks.left(site);
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    public static void locked(Object lock, int site) {
        try {
            HeldLocks.taken(lock, site);
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    public static boolean tried(Object lock, boolean taken, int site) {
        if (taken) {
            locked(lock, site);
        }
        return taken;
    }

    public static void unlocked(Object lock) {
        try {
            HeldLocks.released(lock);
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    public static void waiting() {
        waiting(null);
    }

    /** {@code on}: a monitor or a condition that gives its lock back while the thread waits. */
    public static void waiting(Object on) {
        try {
            HeldLocks.waiting(on);
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    public static void waitOver() {
        try {
            if (!HookErrors.off) {
                HeldLocks.waited();
            }
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    // The API.

    public static boolean isCancelling() {
        try {
            return ThreadTable.count != 0 && Flag.isCancelling();
        } catch (Throwable error) {
            HookErrors.record(error);
            return false;
        }
    }

    public static Object[] current() {
        try {
            return ThreadTable.count == 0 ? null : Flag.current();
        } catch (Throwable error) {
            HookErrors.record(error);
            return null;
        }
    }

    public static boolean present() {
        return !HookErrors.off;
    }

    public static Object shield() {
        try {
            return HookErrors.off ? null : Shields.enter();
        } catch (Throwable error) {
            HookErrors.record(error);
            return null;
        }
    }

    public static void unshield(Object shield) {
        try {
            Shields.exit(shield);
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    public static Object guardBegins() {
        try {
            return ThreadTable.count == 0 || HookErrors.off ? null : GuardRun.begin();
        } catch (Throwable error) {
            HookErrors.record(error);
            return null;
        }
    }

    public static void guardEnds(Object begun, String kind, Throwable failure) {
        try {
            if (begun != null) {
                ((GuardRun) begun).end(kind, failure);
            }
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    /** {@link #end} follows on every way out. */
    public static void cancelBegins(Object future, Object computation, String kind) {
        try {
            if (!HookErrors.off) {
                ApiFutures.cancelBegins(future, computation, kind);
            }
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    public static void cancelEnds(boolean effective) {
        end(effective);
    }

    public static void runFails(Object future, Throwable exception) {
        futureFailed(future, exception);
    }

    public static void runIsLate(Object future, Object value) {
        try {
            if (LateResults.possible()) {
                LateResults.ran(future, value);
            }
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    public static void runEnds(Object future) {
        try {
            if (ThreadTable.count != 0) {
                Tasks.runEnded(future);
            }
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    public static void callbackBegins(Object future, Object action) {
        try {
            ApiFutures.callbackBegins(future, action);
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    public static void callbackEnds() {
        exit();
    }
}
