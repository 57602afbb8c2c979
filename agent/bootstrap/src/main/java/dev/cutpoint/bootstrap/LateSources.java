package dev.cutpoint.bootstrap;

import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Futures that end although everything that was made of them had been cancelled, or had timed out: the cancellation did not come so far.
 * On the thread that completes the future.
 */
public final class LateSources {
    /** More dependents than these are not looked through. */
    private static final int LOOK = 16;

    private static final Set<String> ENDS = Set.of("postComplete", "postFire");

    /** Of {@code get} and {@code join}: whoever waited has use for the result. */
    private static final Set<String> WAITING = Set.of("waitingGet", "timedGet");

    /** What {@code supplyAsync} and {@code runAsync} run, after which the last computation of the thread is known. */
    private static final String COMPUTES = "java.util.concurrent.CompletableFuture$Async";

    /** True once a source ended for nobody. */
    public static volatile boolean any;

    private static final WeakTable<Request> ENDED = new WeakTable<>(1 << 10);

    private LateSources() {}

    /** A future has its result, and its dependents have not been told. */
    public static void ended(CompletableFuture<?> source) {
        Object first = Dependents.first(source);
        if (first == null || !isGivenUp(first) || !isPlain(source) || isCancelled(source)) {
            return;
        }
        StackTraceElement ender = ender();
        if (ender == null || WAITING.contains(ender.getMethodName())) {
            return;
        }
        int looked = 0;
        for (Object each = first; each != null; each = Dependents.next(each)) {
            if (++looked > LOOK || !isGivenUp(each)) {
                return;
            }
        }
        for (Object each = first; each != null; each = Dependents.next(each)) {
            Cancelled row = row(each);
            if (row != null && row.request.isRecorded() && !row.request.isSilent() && row.firstSource()) {
                record(row.request, source, ender);
            }
        }
    }

    /** A stage computes something that may be for nobody: then it is worth while to know what. */
    static boolean isForNobody(CompletableFuture<?> source) {
        Object first = Dependents.first(source);
        return first != null && isGivenUp(first);
    }

    /** A new stage is made of a future, or a result is taken. */
    public static void used(CompletableFuture<?> source) {
        Request request = ENDED.remove(source);
        if (request != null) {
            Records.late(request, new LateResult(LateResult.By.USED, source, null));
        }
    }

    /** Nobody waits for it any more: it is done, and not because of a timer that somebody takes back, or a stage that takes what comes. */
    private static boolean isGivenUp(Object completion) {
        Object stage = Dependents.stage(completion);
        return stage == null
                || Dependents.isOfTimer(completion)
                || (stage instanceof CompletableFuture<?> dependent
                        && Jdk.result(dependent) != null
                        && !Dependents.isOfGroup(completion));
    }

    /** Of a dependent that was itself cancelled, or itself timed out: what only got that from others has it wrapped. */
    private static Cancelled row(Object completion) {
        return Dependents.stage(completion) instanceof CompletableFuture<?> dependent
                ? Cancelled.find(failure(dependent))
                : null;
    }

    /** Others may make their stages and hand out their result in ways that are not seen, or cancel upstream as {@code HttpClient} does. */
    private static boolean isPlain(CompletableFuture<?> source) {
        return source.getClass() == CompletableFuture.class;
    }

    private static boolean isCancelled(CompletableFuture<?> source) {
        Throwable failure = failure(source);
        Throwable root = failure instanceof CompletionException ? Jdk.cause(failure) : failure;
        return root instanceof CancellationException || Cancelled.find(root) != null;
    }

    private static Throwable failure(CompletableFuture<?> future) {
        Object result = Jdk.result(future);
        return result == null ? null : Jdk.failure(result);
    }

    /** The JDK's method that ended the source. Rare path: walks the stack. */
    private static StackTraceElement ender() {
        StackTraceElement[] frames = new Throwable().getStackTrace();
        for (int i = 1; i < frames.length; i++) {
            if (ENDS.contains(frames[i - 1].getMethodName()) && !ENDS.contains(frames[i].getMethodName())) {
                return frames[i];
            }
        }
        return null;
    }

    private static void record(Request request, CompletableFuture<?> source, StackTraceElement ender) {
        LateResult result = new LateResult(LateResult.By.SOURCE, source, null);
        boolean computed = ender.getClassName().startsWith(COMPUTES)
                || ender.getMethodName().equals("tryFire");
        ThreadState state = computed ? ThreadTable.findMine() : null;
        if (state != null && state.lastComputation != null) {
            result.entry = LateResults.entry(state.lastComputation);
        }
        Records.late(request, result);
        ENDED.put(source, request);
        any = true;
    }
}
